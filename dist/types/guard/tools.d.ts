/** The client's tools that the guard looks at. */
import type { Manner } from './access.ts';
/** The parameter of a tool that names a file, and what becomes of that file. */
export declare const FILES: Readonly<Record<string, readonly [parameter: string, manner: Manner]>>;
/** Tools whose `command` a shell runs. */
export declare const SHELLS: string[];
/** The tools that the guard is asked about, as a matcher of hooks. */
export declare const GUARDED: string;
