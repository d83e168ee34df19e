/** Reading files of a stranger's tree: of any size, of any kind, with anything in them. */
export type Table = Readonly<Record<string, unknown>>;
/** Why a file is of no use. A class, so that nothing that a file says can be taken for one. */
export declare class Fault {
    /** `it is no file` */
    readonly because: string;
    constructor(because: string);
}
/** The text of a file; null: there is none. */
export declare function readText(file: string, mostMegabytes?: number): Promise<string | null | Fault>;
/**
 * What a file says, by key; null: there is none.
 * @param parse throws for what is not in its format
 */
export declare function readTable(file: string, format: 'JSON' | 'TOML' | 'INI', parse: (text: string) => unknown): Promise<Table | null | Fault>;
export declare const isTable: (value: unknown) => value is Table;
/** What stands at a path of keys; undefined: nothing. */
export declare function at(value: unknown, ...keys: readonly string[]): unknown;
