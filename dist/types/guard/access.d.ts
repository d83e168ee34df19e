/** What a call of a tool does with files, in words that it can be judged by. */
import type { Landing } from '../plan/physical.ts';
/** `searched`: files below it are looked through. `removed`: what stands there goes away, links not followed. */
export type Manner = 'read' | 'searched' | 'written' | 'removed';
export interface Access {
    readonly manner: Manner;
    /** Absolute, neither links nor `..` resolved. */
    readonly path: string;
    /** Where that leads at this moment. */
    readonly real: string;
    /** It is a shell command that does it, which may use temporary directories. */
    readonly shell: boolean;
}
export declare function access(manner: Manner, path: string, shell: boolean, physical: Landing): Access;
