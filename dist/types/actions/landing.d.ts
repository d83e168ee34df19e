/** What `apply` and `rollback` work on, and what an interrupted one left. */
import type { LandingSite } from '../apply/perform.ts';
import { Launcher } from '../git/launcher.ts';
import { type Repository } from '../git/repository.ts';
import type { Queue } from '../queue/queue.ts';
import type { Context } from './context.ts';
/** @throws KlaussError `environment`: the project lies in no repository */
export declare function repositoryOf({ paths, environment }: Context, launcher?: Launcher): Promise<Repository>;
/**
 * Lands something. The signal, a Ctrl+C say, ends it as long as nothing is changed; what has begun to change is carried
 * to its end, so git must not hear of it.
 */
export declare function landing<T>(context: Context, queue: Queue, signal: AbortSignal, land: (site: LandingSite) => Promise<T>): Promise<T>;
/** The user's tree, and the queue that is told what it holds. */
export declare function landingSite(context: Context, queue: Queue, launcher?: Launcher): Promise<LandingSite>;
/** Brings a landing that a crash interrupted to its end. What is in the way of that is told, and stops nothing else. */
export declare function finishLanding(context: Context, queue: Queue): Promise<void>;
