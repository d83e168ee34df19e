/** What the end of a client means for the attempt: go on to the proof, or settle it now. Pure. */

import type { ClientEnd, ClientOutcome } from '../../claude/run.ts';
import { retryDelayMs } from '../../domain/backoff.ts';
import type { JsonObject } from '../../domain/json.ts';
import type { WorkerReport } from '../../domain/proof.ts';
import type { Settlement, Task } from '../../domain/records.ts';
import { assertNever, type FailureReason } from '../../domain/states.ts';
import type { Usage } from '../../domain/usage.ts';
import type { AttemptEnd } from './inARow.ts';

export interface JudgeContext {
  readonly now: number;
  /** In [0, 1). */
  readonly random: () => number;
  /** How many attempts in a row were cut short by errors of the API before this one. */
  readonly serverErrors: number;
  /** `[workers] restart_on_failure`: a client that crashed is started again, within the task's retries. */
  readonly restartOnFailure: boolean;
}

export type Judgement =
  | { readonly kind: 'prove'; readonly report: WorkerReport }
  | { readonly kind: 'settle'; readonly settlement: Settlement };

/** Failures that another attempt may mend. The rest would only cost again. */
const RETRYABLE: ReadonlySet<FailureReason> = new Set([
  'error',
  'timeout',
  'stalled',
  'gates',
  'outputs',
  'denied',
  'rejected',
]);

type ApiErrorCategory = Extract<ClientOutcome, { kind: 'api_error' }>['category'];
/** API failures that pass by themselves: the attempt was cut short, the task did nothing wrong. */
const PASSING: ReadonlySet<ApiErrorCategory> = new Set(['overloaded', 'server']);
/** Those that the pool as a whole answers to (`admission/signals.ts`): it waits or stops, and no task is burnt. */
const OF_THE_POOL: ReadonlySet<ApiErrorCategory> = new Set([
  'rate_limit',
  'unreachable',
  'authentication',
  'billing',
  'model',
]);

/** Why an attempt is cut short whose part of the budget is spent; the next claim tells whether there is more. */
export const RESERVE_SPENT = 'its part of the budget is spent';

const API_ERROR = 'API error';

/** True for an attempt that errors of the API cut short, overload included. */
export const isServerError = ({ outcome, error }: AttemptEnd): boolean =>
  outcome === 'released' && [...PASSING].some((category) => error?.startsWith(`${API_ERROR} (${category}`));

/** So many server errors in a row are taken for the request's own fault: the pool must not go on with it for ever. */
const MOST_SERVER_ERRORS = 8;

/** Of a refused call, characters. */
const LONGEST_DENIAL = 300;

export function judge(end: ClientEnd, task: Task, context: JudgeContext): Judgement {
  const { outcome } = end;
  const resume = end.sessionUsable ? end.sessionId : null;
  switch (outcome.kind) {
    case 'reported':
      if (outcome.report.status === 'done') return { kind: 'prove', report: outcome.report };
      return failed(task, context, { ...blocked(outcome.report, end.usage), resume });
    case 'unreported':
      return failed(task, context, {
        reason: 'error',
        error: `The client ended without its report. Its last words: ${outcome.text.slice(0, 500)}`,
        resume,
      });
    case 'api_error': {
      const status = outcome.status === null ? '' : ` ${outcome.status}`;
      const error = `${API_ERROR} (${outcome.category}${status}): ${outcome.message}`;
      if (OF_THE_POOL.has(outcome.category)) return released(error, resume, null);
      if (!PASSING.has(outcome.category))
        return failed(task, context, { reason: 'error', error, final: true });
      if (outcome.category === 'server' && context.serverErrors >= MOST_SERVER_ERRORS) {
        return failed(task, context, { reason: 'error', error });
      }
      const notBefore = context.now + retryDelayMs(context.serverErrors + 1, context.random);
      return released(error, resume, notBefore);
    }
    case 'max_turns':
      return failed(task, context, {
        reason: 'error',
        error: 'The client reached its limit of turns.',
        resume,
      });
    case 'budget':
      return released(RESERVE_SPENT, resume, null);
    case 'client_error':
      return failed(task, context, { reason: 'error', error: outcome.message });
    case 'stopped':
      return released('stopped', resume, null);
    case 'timeout':
      return failed(task, context, {
        reason: 'timeout',
        error: `Not done within its time limit of ${task.timeout} s.`,
      });
    case 'stalled':
      return failed(task, context, {
        reason: 'stalled',
        error: 'The client printed nothing for the stall limit ([client] stall_timeout).',
      });
    case 'killed':
      return failed(task, context, {
        reason: 'error',
        error: `The client was ended by ${outcome.signal}, not by Klauss.`,
        final: !context.restartOnFailure,
      });
    case 'no_result':
      return failed(task, context, {
        reason: 'error',
        error: outcome.message,
        final: !context.restartOnFailure,
      });
    case 'session_lost':
      return released(outcome.message, null, null);
    case 'not_started':
      return failed(task, context, { reason: 'error', error: outcome.message });
    default:
      return assertNever(outcome);
  }
}

export interface Failure {
  readonly reason: FailureReason;
  readonly error: string;
  readonly report?: WorkerReport | null;
  /** No further attempt, whatever the reason. */
  readonly final?: boolean;
  /** The client session that may mend it, when it is told. Null, or not given: the next attempt starts afresh. */
  readonly resume?: string | null;
}

/** What is in the way of a worker. The calls that were refused are told, as they may be what is in its way. */
function blocked(report: WorkerReport, { denials }: Usage): Failure {
  const said = `The worker is blocked: ${report.summary}`;
  if (denials.length === 0) return { reason: 'rejected', error: said, report };
  return { reason: 'denied', error: `${said}\nRefused: ${denials.map(describeDenial).join('; ')}`, report };
}

function describeDenial({ tool_name: tool, tool_input: input, message }: JsonObject): string {
  const command =
    typeof input === 'object' && input !== null && 'command' in input ? input['command'] : input;
  const what = command ?? message ?? '';
  return `${tool}: ${typeof what === 'string' ? what : JSON.stringify(what)}`.slice(0, LONGEST_DENIAL);
}

/**
 * Settles a failure: another attempt while the task has retries left, else for good. What the same session is to
 * mend is tried again at once, the rest after a delay. The same failure a second time is for good: a third would cost as
 * much.
 */
export function failure(
  task: Task,
  context: Pick<JudgeContext, 'now' | 'random'>,
  { reason, error, report = null, resume = null, final = false }: Failure,
): Settlement {
  const ended = { kind: 'failed', reason, error, report } as const;
  const over = { retryAt: null, resume: null };
  if (final || !RETRYABLE.has(reason) || task.failures >= task.maxRetries) return { ...ended, ...over };
  if (isSame(task, reason, error)) return { ...ended, ...over, error: `${error}\n${TWICE}` };
  const delayMs = resume === null ? retryDelayMs(task.failures + 1, context.random) : 0;
  return { ...ended, resume, retryAt: context.now + delayMs };
}

const TWICE = 'It failed in the same way before, so it was not tried again.';

/** True when the last attempt that counted failed in the same way, numbers (times, ids, addresses) aside. */
function isSame(task: Task, reason: FailureReason, error: string): boolean {
  const words = (text: string): string => text.replaceAll(/\b[0-9a-f]{4,}\b|\d[\w.]*/gi, '#');
  return task.failures > 0 && task.reason === reason && words(task.error ?? '') === words(error);
}

function failed(task: Task, context: JudgeContext, details: Failure): Judgement {
  return { kind: 'settle', settlement: failure(task, context, details) };
}

function released(cause: string, resume: string | null, notBefore: number | null): Judgement {
  return { kind: 'settle', settlement: { kind: 'released', cause, notBefore, resume } };
}
