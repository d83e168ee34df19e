import type { Lease, WorkspaceNote } from '../../domain/records.ts';
import type { Connection } from './connection.ts';
/** Notes facts about the worktree of a running task; what is not named stays. False: the lease is lost. */
export declare function note(db: Connection, { task, token }: Lease, facts: WorkspaceNote): boolean;
