/** A part of a task, read without the rest of it. */
import type { Task } from '../../domain/records.ts';
/**
 * The columns of these fields, each under its field's name, and what makes a row of them a part of a task: in place, as to
 * copy ten thousand rows takes as long as to read them.
 */
export declare function partOfTask<Field extends keyof Task>(fields: readonly Field[]): {
    readonly columns: string;
    readonly complete: (row: unknown) => Pick<Task, Field>;
};
