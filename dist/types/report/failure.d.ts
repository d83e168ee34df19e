import type { Task } from '../domain/records.ts';
export interface Failure {
    /** What Klauss says of it. */
    readonly first: string;
    /** What matters of what it quotes: a gate's output, say. */
    readonly telling: readonly string[];
    /** Equal for what failed in the same way, but for the time it took. */
    readonly kind: string;
}
type Failed = Pick<Task, 'error'>;
export declare function failureOf(task: Failed): Failure;
export {};
