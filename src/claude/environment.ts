/** The environments of workers: of the client, and of all that it and Klauss start for a task. */

import { isPassed, isSecret, withoutSecret } from '../domain/secrets.ts';

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

type Environment = Readonly<Record<string, string>>;

export interface EnvironmentParts {
  /** The caller's. */
  readonly base: NodeJS.ProcessEnv;
  /** `[env] pass`: secrets that workers and gates get all the same. */
  readonly pass: readonly string[];
}

/**
 * The environment of what runs for a task, be it the client, a gate or a setup: the caller's without its session and
 * without its secrets, and what tells whose it is.
 */
export function buildEnvironment({
  base,
  pass,
  worker,
}: EnvironmentParts & {
  /** Set last: the worker, its pool, the attempt. */
  readonly worker: Environment;
}): Record<string, string> {
  return { ...withoutSecrets({ base: withoutSession(base), pass }), ...worker };
}

/** An environment without its secrets. */
export function withoutSecrets({ base, pass }: EnvironmentParts): Record<string, string> {
  const given = Object.entries(base).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const held = given.flatMap(([name, value]) => {
    const left = isKept(name, value, pass) ? value : withoutSecret(name, value);
    return left === null ? [] : [[name, left] as const];
  });
  return withoutHoles(Object.fromEntries(held), base);
}

const isKept = (name: string, value: string, pass: readonly string[]): boolean =>
  isPassed(name, pass) || !isSecret(name, value);

/** The variables that are dropped or shortened, for people. */
export function withheldNames({ base, pass }: EnvironmentParts): string[] {
  const names = Object.entries(withoutSession(base)).flatMap(([name, value]) =>
    isKept(name, value, pass) ? [] : [name],
  );
  return names.sort();
}

/** Git refuses to start when one of the settings is missing that `GIT_CONFIG_COUNT` counts. */
function withoutHoles(environment: Record<string, string>, base: NodeJS.ProcessEnv): Record<string, string> {
  const isSetting = (name: string): boolean => /^GIT_CONFIG_(?:KEY|VALUE)_\d+$/.test(name);
  if (Object.keys(base).every((name) => !isSetting(name) || name in environment)) return environment;
  const { GIT_CONFIG_COUNT: _count, ...rest } = environment;
  return rest;
}

/** Whose secrets the client signs in with, beside its own: with the variable set that chooses them. */
const PROVIDERS: readonly { readonly chosenBy: RegExp; readonly secrets: RegExp }[] = [
  { chosenBy: /^CLAUDE_CODE_USE_(?:BEDROCK|MANTLE|ANTHROPIC_AWS)$/, secrets: /^AWS_/ },
  {
    chosenBy: /^CLAUDE_CODE_USE_(?:VERTEX|ANTHROPIC_GOOGLE_CLOUD)$/,
    secrets: /^(?:GOOGLE|CLOUDSDK|GCLOUD|VERTEX)_/,
  },
  { chosenBy: /^CLAUDE_CODE_USE_FOUNDRY$/, secrets: /^(?:AZURE|MSI|IDENTITY)_/ },
];
/** Of the client itself, and where it sends its telemetry. */
const OWN_SECRETS = /^(?:ANTHROPIC|CLAUDE|OTEL)_/;

/**
 * The secrets that the client gets beside its environment, as it signs in with them. What it starts must not have them:
 * see `Withheld`.
 */
export function loginOf({ base, pass }: EnvironmentParts): Record<string, string> {
  const set = new Set(Object.keys(base).filter((name) => !['', '0', 'false'].includes(base[name] ?? '')));
  const providers = PROVIDERS.filter(({ chosenBy }) => [...set].some((name) => chosenBy.test(name)));
  const isLogin = (name: string): boolean =>
    [OWN_SECRETS, ...providers.map(({ secrets }) => secrets)].some((secrets) => secrets.test(name));
  const entries = Object.entries(withoutSession(base)).filter(
    ([name, value]) => isLogin(name) && !isKept(name, value, pass),
  );
  return Object.fromEntries(entries);
}

/** An environment without what a session of Claude Code tells its commands of itself. */
export function withoutSession(base: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.entries(base).flatMap(([name, value]) =>
    value === undefined || isOfSession(name) ? [] : [[name, value] as const],
  );
  return Object.fromEntries(kept);
}
