/** The tasks of a job by what became of them, those first that need a look. */
import type { Task } from '../domain/records.ts';
export interface Section {
    /** `completed`, `failed (gates)`, `failed (3 gates, 1 timeout)` */
    readonly title: (tasks: readonly Task[]) => string;
    readonly includes: (task: Task) => boolean;
    /** The part of what room is left that it may take, while others follow. */
    readonly share: number;
}
export interface FilledSection extends Section {
    readonly tasks: readonly Task[];
}
/** Those that have tasks. */
export declare function sectionsOf(tasks: readonly Task[]): readonly FilledSection[];
