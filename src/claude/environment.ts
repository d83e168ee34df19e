/**
 * What a session of Claude Code gives to the commands it starts, about itself. A worker that inherited it would
 * take itself for a child of that session. Seen in the Bash tool and the hooks of 2.1.330.
 */
const SESSION_VARIABLES: ReadonlySet<string> = new Set([
  'AI_AGENT',
  'CLAUDECODE',
  'CLAUDE_CODE_CHILD_NOTES_DIR',
  'CLAUDE_CODE_CHILD_SESSION',
  'CLAUDE_CODE_ENTRYPOINT',
  'CLAUDE_CODE_EXECPATH',
  'CLAUDE_CODE_MESSAGING_SOCKET',
  'CLAUDE_CODE_MESSAGING_TOKEN',
  'CLAUDE_CODE_SESSION_ATTENDED',
  'CLAUDE_CODE_SESSION_ID',
  'CLAUDE_EFFORT',
  'CLAUDE_ENV_FILE',
  'CLAUDE_PID',
  'CLAUDE_PROJECT_DIR',
]);

const isOfSession = (name: string): boolean =>
  SESSION_VARIABLES.has(name) || name.startsWith('CLAUDE_PLUGIN_');

/** The environment of a worker: the caller's without its session, and what tells that it is a worker. */
export function buildEnvironment(parts: {
  readonly base: NodeJS.ProcessEnv;
  /** Set last: the worker, its pool, the attempt. */
  readonly worker: Readonly<Record<string, string>>;
}): Record<string, string> {
  const kept = Object.entries(parts.base).flatMap(([name, value]) =>
    value === undefined || isOfSession(name) ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(kept), ...parts.worker };
}
