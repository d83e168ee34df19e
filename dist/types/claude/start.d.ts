/** What a client is told when it does not begin at the beginning. */
import { type FailureReason } from '../domain/states.ts';
/** Where the client begins. */
export type Start = {
    readonly kind: 'fresh';
}
/** Its session was cut short. */
 | {
    readonly kind: 'resumed';
}
/** What it did does not count, for this reason. */
 | {
    readonly kind: 'failed';
    readonly reason: FailureReason;
    readonly error: string;
}
/** The result, merged with what others did, has conflicts in these files: paths from the top of the worktree. */
 | {
    readonly kind: 'conflict';
    readonly files: readonly string[];
}
/** The result, merged with what others did, fails this gate. */
 | {
    readonly kind: 'gates';
    readonly command: string;
    readonly output: string;
};
/** The whole prompt for a session that has been told its task before. */
export declare function goOn(key: string, start: Exclude<Start, {
    kind: 'fresh';
}>): string;
/** What is to be mended in a result that was merged. */
export declare function mend(start: Extract<Start, {
    kind: 'conflict' | 'gates';
}>): string;
