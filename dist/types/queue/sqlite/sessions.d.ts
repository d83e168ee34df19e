import type { JobId, SessionId } from '../../domain/ids.ts';
import type { ProcessIdentity, Session } from '../../domain/pools.ts';
import type { Connection } from './connection.ts';
/**
 * Registers a session, or the new process of one that is gone on with. What an earlier session of the same
 * process has left unfinished, or has not heard the end of, becomes its own: `/clear` gives a session a new id.
 */
export declare function registerSession(db: Connection, id: SessionId, process: ProcessIdentity): void;
/** Marks a session ended and pauses its unfinished jobs; returns those. */
export declare function endSession(db: Connection, id: SessionId): readonly JobId[];
export declare function sessions(db: Connection): readonly Session[];
