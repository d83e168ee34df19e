import { type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { ProcessIdentity } from '../domain/pools.ts';
export interface Exit {
    readonly code: number | null;
    readonly signal: NodeJS.Signals | null;
}
/** A client process that has been started. */
export interface Client {
    /** Null: it ended before it could be looked at. */
    readonly identity: ProcessIdentity | null;
    /** A moment right before it began to run, of `performance.now()`. Its process may be older: see `Shells`. */
    readonly since: number;
    readonly stdin: Writable;
    readonly stdout: Readable;
    readonly stderr: Readable;
    /** Signals the process itself; nothing happens once it has exited. */
    readonly signal: (name: 'SIGINT' | 'SIGKILL') => void;
    /** Resolves when the process is gone, though others may still hold its pipes open. */
    readonly exited: Promise<Exit>;
}
export interface StartParts {
    readonly binary: string;
    readonly arguments: readonly string[];
    readonly cwd: string;
    readonly environment: Readonly<Record<string, string>>;
}
/** Starts the client. A string says why it could not be started. */
export declare function startClient(start: StartParts): Promise<Client | string>;
/** A process whose first three files are pipes. */
export type Piped = ChildProcess & {
    readonly stdin: Writable;
    readonly stdout: Readable;
    readonly stderr: Readable;
};
/** The client that runs in a process, or is about to. */
export declare function clientIn(child: Piped, identity: ProcessIdentity | null): Omit<Client, 'since'>;
