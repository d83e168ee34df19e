import type { Guarding } from './guarding.ts';
import { clientSettings, type SandboxParts } from './settings.ts';

/** The part of a run that is said on the command line. */
export interface ArgumentParts {
  /** What the client is told like others, in front of its prompt: see `SharedPrompt`. Null: nothing. */
  readonly shared: { readonly file: string } | null;
  readonly session: { readonly id: string; readonly resume: boolean };
  /** What the client is to hand over at its end, as a JSON Schema. */
  readonly output: { readonly jsonSchema: string };
  /** The only built-in tools that it has; null: all. */
  readonly tools: readonly string[] | null;
  /** Null: the client's own default. */
  readonly model: string | null;
  /** Dollars that this run may spend; what the session spent before does not count. Null: no limit. */
  readonly budgetUsd: number | null;
  readonly maxTurns: number | null;
  readonly permissions: {
    readonly mode: string;
    /** Rules of Claude Code, such as `Bash(npm test)`. */
    readonly allow: readonly string[];
    readonly deny: readonly string[];
  };
  readonly guard: Guarding;
  /** What the operating system holds its commands to; null: nothing. */
  readonly sandbox: SandboxParts | null;
  readonly strictMcp: boolean;
}

/** Tools that make no sense, or do harm, where nobody watches and the process ends with its task. */
const UNATTENDED_DENY = [
  'CronCreate',
  'EnterWorktree',
  'ExitWorktree',
  'ScheduleWakeup',
  'SendMessage',
  'Workflow',
];

/**
 * The arguments of one headless run; the prompt comes on stdin, see `input.ts`. All were tried with Claude Code 2.1.330
 * (`--max-turns` is not in its help). What comes from plans and configuration stands behind a `=`, so that it
 * cannot be read as an option.
 */
export function clientArguments(run: ArgumentParts): string[] {
  const { shared, session, output, tools, model, budgetUsd, maxTurns, permissions } = run;
  const { guard, sandbox, strictMcp } = run;
  return [
    '-p',
    // It waits for its prompt as a message, so that it can be started before there is one, and be given another.
    '--input-format=stream-json',
    '--output-format=stream-json',
    '--verbose',
    // Tells when an answer begins, and at its end what it used: a killed client tells that in no other way.
    '--include-partial-messages',
    `--json-schema=${output.jsonSchema}`,
    session.resume ? `--resume=${session.id}` : `--session-id=${session.id}`,
    // Moves what differs by directory out of the system prompt, so that all workers share one prompt cache.
    '--exclude-dynamic-system-prompt-sections',
    ...(shared === null ? [] : [`--append-system-prompt-file=${shared.file}`]),
    ...(tools === null ? [] : [`--tools=${tools.join(',')}`]),
    `--permission-mode=${permissions.mode}`,
    ...permissions.allow.map((rule) => `--allowedTools=${rule}`),
    ...[...UNATTENDED_DENY, ...permissions.deny].map((rule) => `--disallowedTools=${rule}`),
    `--settings=${clientSettings(guard, sandbox)}`,
    ...(strictMcp ? ['--strict-mcp-config'] : []),
    ...(model === null ? [] : [`--model=${model}`]),
    ...(budgetUsd === null ? [] : [`--max-budget-usd=${budgetUsd}`]),
    ...(maxTurns === null ? [] : [`--max-turns=${maxTurns}`]),
  ];
}
