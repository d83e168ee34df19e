/** Starting a pool as a process of its own. */
import * as z from 'zod';
import type { ProjectPaths } from '../config/project.ts';
import type { SessionId } from '../domain/ids.ts';
import type { Pool } from '../domain/pools.ts';
import type { Queue } from '../queue/queue.ts';
/** What a pool process says on its stdout when it is ready, or has to give up: one line, then nothing more. */
export declare const startLine: z.ZodDiscriminatedUnion<[z.ZodObject<{
    type: z.ZodLiteral<"ready">;
}, z.core.$strip>, z.ZodObject<{
    type: z.ZodLiteral<"refused">;
    code: z.ZodEnum<{
        config: "config";
        conflict: "conflict";
        database: "database";
        environment: "environment";
        file: "file";
        git: "git";
        interrupted: "interrupted";
        not_found: "not_found";
        plan: "plan";
        planner: "planner";
        pool: "pool";
        pool_running: "pool_running";
        state: "state";
        usage: "usage";
    }>;
    message: z.ZodString;
    hint: z.ZodString;
}, z.core.$strip>], "type">;
export type StartLine = z.infer<typeof startLine>;
export interface LaunchOptions {
    readonly queue: Queue;
    readonly paths: ProjectPaths;
    readonly environment: NodeJS.ProcessEnv;
    /** How many workers; null: leave a running pool as it is, let a new one follow the work. */
    readonly workers: number | null;
    readonly session: SessionId | null;
}
/**
 * Makes sure that a pool serves the queue: wakes or resizes the one that lives, or starts one, detached, so
 * that it outlives this process and its session.
 * @throws KlaussError when a pool could not start, with the reason that it gave
 */
export declare function ensurePool(options: LaunchOptions): Promise<Pool>;
/**
 * Waits until the process of a pool has ended: as it is no child of ours, that is no event.
 * @returns false when it still lives after so many seconds
 */
export declare function endOfPool(pool: Pool, atMostSeconds?: number): Promise<boolean>;
