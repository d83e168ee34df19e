/** Reading a tsconfig.json: what decides how it can be checked without writing a file. */
import { Fault } from './files.ts';
export interface Tsconfig {
    /** It has no files of its own, only references. */
    readonly isSolution: boolean;
    /** The files of the configurations that it refers to, absolute. */
    readonly references: readonly string[];
    readonly noEmit: boolean;
    /** It keeps notes for the next build in a file, also with `--noEmit`; true as well when that cannot be told. */
    readonly keepsNotes: boolean;
}
export declare function readTsconfig(file: string): Promise<Tsconfig | Fault>;
