/** The tasks of a job by what became of them, those first that need a look. */
import type { Told } from './fields.ts';
export interface Section {
    /** `completed`, `failed (gates)`, `failed (3 gates, 1 timeout)` */
    readonly title: (tasks: readonly Told[]) => string;
    readonly includes: (task: Told) => boolean;
    /** The part of what room is left that it may take, while others follow. */
    readonly share: number;
}
export interface FilledSection extends Section {
    readonly tasks: readonly Told[];
}
/** Those that have tasks. */
export declare function sectionsOf(tasks: readonly Told[]): readonly FilledSection[];
