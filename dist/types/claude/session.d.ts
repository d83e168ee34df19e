/** The Claude Code session that a command or a hook runs in. */
import { type SessionId } from '../domain/ids.ts';
import type { ProcessIdentity } from '../domain/records.ts';
/** The session named by the environment of a shell or hook that Claude Code started, or null outside of one. */
export declare function sessionIdOf(environment: NodeJS.ProcessEnv): SessionId | null;
/**
 * The client process of a session: the nearest process above this one that was not itself started with the
 * session's id, as the client gives it to all that it starts. Null when every one carries it, or none is
 * readable.
 */
export declare function clientOf(session: SessionId): ProcessIdentity | null;
