/** The keys of an INI file by section, as `setup.cfg` and `tox.ini` are read. What belongs to no section is left out. */
export declare function parseIni(text: string): Record<string, Record<string, string>>;
