import type { SessionId } from '../../domain/ids.ts';
import type { News } from '../queue.ts';
import type { Connection } from './connection.ts';
/** Whether a session has something to hear. */
export declare const hasNews: (db: Connection, id: SessionId) => boolean;
/** What is new for a session, which has heard of it then. Null: nothing is. */
export declare function takeNews(db: Connection, id: SessionId): News | null;
