import { type TomlTable } from 'smol-toml';
/** @throws KlaussError `config`: it is no TOML */
export declare function parseToml(text: string, file: string): TomlTable;
