import type { Database } from 'better-sqlite3';
type Value = string | number | null;
type Named = Readonly<Record<string, Value>>;
/**
 * What a commit is worth when the power fails. `durable`: it is on the disk when the call returns, and all
 * commits before it. `fast`: it may be undone, the database stays whole. Ending the process undoes neither.
 */
export type Durability = 'fast' | 'durable';
export interface Surroundings {
    readonly path: string;
    readonly readOnly?: boolean;
    readonly clock: () => number;
    readonly random: (bytes: number) => Uint8Array;
}
/**
 * One connection, its transactions, and its statements, each prepared when it is first used. The verbs are
 * plain functions over it; they run inside `read` or `write` and never wait for anything in there.
 */
export declare class Connection {
    #private;
    readonly random: Surroundings['random'];
    /** The moment of the present transaction, milliseconds since 1970: all that it writes bears the same one. */
    now: number;
    constructor(database: Database, { path, clock, random }: Surroundings);
    /** The first row, with every effect of the statement done. */
    get<Row>(sql: string, ...values: readonly (Value | Named)[]): Row | undefined;
    all<Row>(sql: string, ...values: readonly (Value | Named)[]): Row[];
    /**
     * What becomes of every row, one after the other: of ten thousand large ones only one is there at a time, which saves a
     * third of the time. `become` uses no statement.
     */
    map<Row, T>(sql: string, become: (row: Row) => T, ...values: readonly (Value | Named)[]): T[];
    /** For statements that return no rows. Returns how many they changed. */
    run(sql: string, ...values: readonly (Value | Named)[]): number;
    /** Returns the number of the new row. */
    insert(sql: string, ...values: readonly (Value | Named)[]): number;
    /**
     * Runs `verb`, as a whole or not at all. What is asked for in one turn of the event loop shares a transaction,
     * so that workers which settle at once wait for the disk once; one verb that throws undoes itself alone, and the
     * others may run a second time for it.
     */
    write<T>(durability: Durability, verb: () => T): Promise<T>;
    /** Runs `verb`, a single SELECT, which sees one state of the database. */
    read<T>(verb: () => T): Promise<T>;
    /** Finishes what is waiting to be written first. */
    close(): void;
}
export {};
