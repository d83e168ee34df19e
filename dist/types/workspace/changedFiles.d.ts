import type { Prepared } from './prepared.ts';
/** Paths that differ from the base right now, committed or not, in no order. Cheap: a worker may be at work there. */
export declare function changedFiles({ repository, base, except }: Prepared): Promise<string[]>;
