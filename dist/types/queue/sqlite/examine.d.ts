import type { QueueExamination } from '../open.ts';
/** See `examineQueue`. */
export declare function examineSqlite(path: string | null): Promise<QueueExamination>;
