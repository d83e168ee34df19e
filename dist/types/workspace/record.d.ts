/** What Klauss notes of a worktree, in `klauss.json` beside git's own files for it. */
import * as z from 'zod';
import type { RepositoryPlaces } from '../git/repository.ts';
import type { Prepared } from './prepared.ts';
declare const schema: z.ZodObject<{
    base: z.ZodString;
    ready: z.ZodBoolean;
    except: z.ZodArray<z.ZodString>;
    away: z.ZodBoolean;
    untouched: z.ZodDefault<z.ZodBoolean>;
    merging: z.ZodNullable<z.ZodObject<{
        tip: z.ZodString;
        files: z.ZodArray<z.ZodString>;
    }, z.core.$strip>>;
}, z.core.$strict>;
export type WorktreeRecord = Readonly<z.infer<typeof schema>>;
type Place = Pick<RepositoryPlaces, 'gitDir'>;
/** Null: there is none, as its making was cut short; or it is damaged. */
export declare function readRecord({ gitDir }: Place): Promise<WorktreeRecord | null>;
/** Whoever dies in the middle leaves the old one. */
export declare function writeRecord({ gitDir }: Place, record: WorktreeRecord): Promise<void>;
/** Changes some of it. One that is gone is made up from what is known of the worktree. */
export declare function noteRecord({ repository, base, except }: Pick<Prepared, 'repository' | 'base' | 'except'>, change: Partial<WorktreeRecord>): Promise<void>;
export {};
