/** The Claude Code session that a command or a hook runs in. */
import { type SessionId } from '../domain/ids.ts';
import type { ProcessIdentity } from '../domain/pools.ts';
/** The session named by the environment of a shell or hook that Claude Code started, or null outside of one. */
export declare function sessionIdOf(environment: NodeJS.ProcessEnv): SessionId | null;
/**
 * The client process of a session. Claude Code names it in `CLAUDE_PID` (2.1.330). A version that does not is found
 * as the nearest process above this one that was not itself started with the session's id, as the client gives that
 * to all that it starts. Null when neither leads to a living process.
 */
export declare function clientOf(session: SessionId, environment: NodeJS.ProcessEnv): ProcessIdentity | null;
