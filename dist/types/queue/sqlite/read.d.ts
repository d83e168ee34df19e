/** Everything that only looks. Each function is one SELECT, so that it sees one state of the database. */
import type { QueueEvent } from '../../domain/events.ts';
import type { JobId, PoolId, TaskId } from '../../domain/ids.ts';
import type { Attempt, Job, Task, TaskCounts } from '../../domain/records.ts';
import type { Outlook, Queue, TaskFilter } from '../queue.ts';
import type { Connection } from './connection.ts';
export declare const TASKS = "SELECT * FROM tasks JOIN specs ON specs.task = tasks.id";
/**
 * All events since the job was submitted are looked through, 0.1 µs each: an index of all events by their job would cost
 * each claim and each settling 2 µs, and whoever follows a job begins where it got to.
 */
export declare const EVENTS_OF_JOB = "\nSELECT * FROM events WHERE job = +:job AND id > max(+:after, coalesce(\n  (SELECT min(id) FROM events INDEXED BY events_of_jobs WHERE job = +:job AND task IS NULL), 0) - 1)\nORDER BY id LIMIT +:limit";
export declare const EVENTS_OF_JOB_AND_POOLS = "\nSELECT * FROM events WHERE (job = +:job OR job IS NULL) AND id > +:after ORDER BY id LIMIT +:limit";
export declare const LAST_EVENT = "SELECT coalesce(max(id), 0) AS id FROM events";
export declare const OUTLOOK = "\nSELECT\n  (SELECT count(*) FROM tasks INDEXED BY tasks_ready WHERE status = 'pending' AND blocked = 0 AND held = 0 AND not_before IS NULL)\n    + (SELECT count(*) FROM tasks INDEXED BY tasks_due WHERE status = 'pending' AND blocked = 0 AND held = 0 AND not_before <= :now) AS ready,\n  (SELECT min(not_before) FROM tasks INDEXED BY tasks_due WHERE status = 'pending' AND blocked = 0 AND held = 0 AND not_before > :now) AS next_at,\n  coalesce(sum(running), 0) AS running,\n  coalesce(sum(pending) FILTER (WHERE paused = 0), 0) AS unheld\nFROM jobs WHERE finished_at IS NULL";
export declare const TO_END = "\nSELECT running.value AS id FROM json_each(?) AS running LEFT JOIN tasks ON tasks.id = running.value\nWHERE tasks.id IS NULL OR cancel_requested = 1 OR held = 1";
/** Two indexes, merged: of what is ready only the first few are looked at, of what waits nothing but what is due. */
export declare const READY = "\nSELECT * FROM tasks INDEXED BY tasks_ready JOIN specs ON specs.task = tasks.id\nWHERE status = 'pending' AND blocked = 0 AND held = 0 AND not_before IS NULL AND id NOT IN (SELECT value FROM json_each(+:except))\n  AND job NOT IN (SELECT value FROM json_each(+:exceptJobs))\nUNION ALL\nSELECT * FROM tasks INDEXED BY tasks_due JOIN specs ON specs.task = tasks.id\nWHERE status = 'pending' AND blocked = 0 AND held = 0 AND not_before <= +:now AND id NOT IN (SELECT value FROM json_each(+:except))\n  AND job NOT IN (SELECT value FROM json_each(+:exceptJobs))\nORDER BY priority DESC, id LIMIT +:limit";
export declare function job(db: Connection, id: JobId): Job | null;
/** @throws KlaussError `not_found` */
export declare function existingJob(db: Connection, id: JobId): Job;
export declare function jobs(db: Connection, { unfinished, session, limit }?: NonNullable<Parameters<Queue['jobs']>[0]>): readonly Job[];
export declare function task(db: Connection, id: TaskId): Task | null;
/** @throws KlaussError `not_found` */
export declare function existingTask(db: Connection, id: TaskId): Task;
export declare function taskByKey(db: Connection, id: JobId, key: string): Task | null;
export declare const tasks: (db: Connection, filter?: TaskFilter) => readonly Task[];
export declare function tasksWith<Field extends keyof Task>(db: Connection, fields: readonly Field[], filter?: TaskFilter): readonly Pick<Task, Field>[];
/** Tasks of a job from the given one on. */
export declare function tasksSince(db: Connection, id: JobId, first: number): readonly Task[];
export declare function landedGates(db: Connection, id: JobId): readonly Pick<Task, 'key' | 'gates'>[];
export declare function attempts(db: Connection, id: TaskId): readonly Attempt[];
export declare function runningAttempts(db: Connection): readonly (Attempt & {
    readonly pool: PoolId;
})[];
export declare function stats(db: Connection): TaskCounts;
export declare function events(db: Connection, { after, limit, job: of, withPools }: Parameters<Queue['events']>[0]): readonly QueueEvent[];
export declare function lastEvent(db: Connection): number;
export declare function lastParking(db: Connection, before: number): QueueEvent | null;
export declare function outlook(db: Connection): Outlook;
export declare const toEnd: (db: Connection, running: readonly TaskId[]) => readonly TaskId[];
export declare function ready(db: Connection, { except, exceptJobs, limit }: Parameters<Queue['ready']>[0]): readonly Task[];
