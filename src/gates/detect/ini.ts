/** The keys of an INI file by section, as `setup.cfg` and `tox.ini` are read. What belongs to no section is left out. */
export function parseIni(text: string): Record<string, Record<string, string>> {
  // Without a prototype: a section may be named `__proto__`.
  const sections: Record<string, Record<string, string>> = Object.create(null);
  let section: Record<string, string> | undefined;
  for (const line of text.split('\n')) {
    const name = /^\[([^\]]+)\]/.exec(line)?.[1];
    if (name !== undefined) {
      sections[name] ??= Object.create(null) as Record<string, string>;
      section = sections[name];
    }
    // A line that is indented goes on with the value before it.
    const [, key, value = ''] = /^([^\s#;[=:][^=:]*)[=:](.*)$/.exec(line) ?? [];
    if (key !== undefined && section !== undefined) section[key.trim()] = value.trim();
  }
  return sections;
}
