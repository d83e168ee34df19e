/** The client and the pool that a context needs for work. */
import type { Pool } from '../domain/pools.ts';
import type { Context } from './context.ts';
/** See `Context.ensureClient`. */
export declare function ensureClient(context: Context): Promise<void>;
/** See `Context.ensurePool`. */
export declare function ensureWorkers(context: Context, workers: number | null): Promise<Pool>;
