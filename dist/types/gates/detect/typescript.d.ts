import { type Place, type Sign } from './sign.ts';
/**
 * The type checker.
 *
 * `tsc --build` is no gate: with `--noEmit`, too, it writes a `.tsbuildinfo` for each project, and it refuses projects
 * that refer to each other. So a solution is checked project by project. A project that builds on the output of another
 * one cannot be checked before that is built, and is passed over.
 */
export declare function typescript(place: Place): Promise<readonly Sign[]>;
