/** Which tools a Python project configures, and where: in files of their own, or in a table of a common one. */
import { type Place, type Sign } from './sign.ts';
export interface Source {
    readonly file: string;
    /** Where in the file the settings of the tool are. */
    readonly table: readonly string[];
    /** The file counts without the table, too. */
    readonly alone?: boolean;
}
export interface Setting {
    /** `mypy.ini`, `[tool.mypy] of pyproject.toml` */
    readonly because: string;
    /** The settings that are made. */
    readonly keys: ReadonlySet<string>;
}
export interface Settings<Name> {
    /** The first setting of a tool; null: it is not configured. */
    of(name: Name): Setting | null;
    /** Files that are of no use. */
    readonly faults: readonly Sign[];
}
export declare function readSettings<Name extends string>(place: Place, sources: Readonly<Record<Name, readonly Source[]>>): Promise<Settings<Name>>;
