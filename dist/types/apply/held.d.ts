/** Where a landing stands while it is under way: see holding.ts. */
import type { Scratch } from '../git/tree.ts';
/** `<project>/.klauss` */
export declare const stateDirectory: ({ directory }: Scratch) => string;
export declare const landingDirectory: (scratch: Scratch) => string;
/** True when a landing is under way, or was interrupted. */
export declare const isHeld: (scratch: Scratch) => boolean;
