/** The Claude Code session that a command or a hook runs in. */

import { asSessionId, type SessionId } from '../domain/ids.ts';
import type { ProcessIdentity } from '../domain/pools.ts';
import { ancestors, environmentOf, identify } from '../platform/processes.ts';

const SESSION_VARIABLE = 'CLAUDE_CODE_SESSION_ID';

/** The session named by the environment of a shell or hook that Claude Code started, or null outside of one. */
export function sessionIdOf(environment: NodeJS.ProcessEnv): SessionId | null {
  const id = environment[SESSION_VARIABLE];
  return id ? asSessionId(id) : null;
}

/**
 * The client process of a session. Claude Code names it in `CLAUDE_PID` (2.1.330). A version that does not is found
 * as the nearest process above this one that was not itself started with the session's id, as the client gives that
 * to all that it starts. Null when neither leads to a living process.
 */
export function clientOf(session: SessionId, environment: NodeJS.ProcessEnv): ProcessIdentity | null {
  const named = environment[SESSION_VARIABLE] === session ? environment['CLAUDE_PID'] : undefined;
  if (named !== undefined && /^\d+$/.test(named)) return identify(Number(named));
  const isChild = ({ pid }: ProcessIdentity): boolean => environmentOf(pid)?.[SESSION_VARIABLE] === session;
  return ancestors(process.pid).find((ancestor) => ancestor.pid > 1 && !isChild(ancestor)) ?? null;
}
