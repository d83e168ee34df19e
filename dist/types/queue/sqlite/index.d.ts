/**
 * The SQLite adapter: one file in WAL mode, which every process on the machine opens for itself. Each verb has
 * a file of its own; here they become transactions. Whoever is told that something was submitted, settled or
 * decided by a user can rely on it when the power fails; a claim that is undone is simply made again.
 */
import type { Queue } from '../queue.ts';
import { type Surroundings } from './connection.ts';
/** @throws KlaussError `database`, `environment`: see `openQueue` */
export declare function openSqlite(surroundings: Surroundings): Promise<Queue>;
