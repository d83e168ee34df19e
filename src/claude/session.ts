/** The Claude Code session that a command or a hook runs in. */

import { asSessionId, type SessionId } from '../domain/ids.ts';
import type { ProcessIdentity } from '../domain/records.ts';
import { ancestors, environmentOf } from '../platform/processes.ts';

const SESSION_VARIABLE = 'CLAUDE_CODE_SESSION_ID';

/** The session named by the environment of a shell or hook that Claude Code started, or null outside of one. */
export function sessionIdOf(environment: NodeJS.ProcessEnv): SessionId | null {
  const id = environment[SESSION_VARIABLE];
  return id ? asSessionId(id) : null;
}

/**
 * The client process of a session: the nearest process above this one that was not itself started with the
 * session's id, as the client gives it to all that it starts. Null when every one carries it, or none is
 * readable.
 */
export function clientOf(session: SessionId): ProcessIdentity | null {
  return ancestors(process.pid).find(({ pid }) => environmentOf(pid)?.[SESSION_VARIABLE] !== session) ?? null;
}
