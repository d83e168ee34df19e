import { constants } from 'node:os';
import type { WorkerReport } from '../domain/proof.ts';
import { assertNever } from '../domain/states.ts';
import type { ResultMessage } from './stream.ts';
import type { Told } from './told.ts';

export type ApiErrorCategory =
  | 'rate_limit'
  | 'overloaded'
  | 'server'
  /** Nobody answers: the network, or the whole service. */
  | 'unreachable'
  | 'authentication'
  | 'billing'
  | 'model'
  | 'invalid_request'
  | 'unknown';

/** What a client is to hand over at its end. */
export interface Output<T> {
  /** Draft 7, which is what the client's validator reads without being told. */
  readonly jsonSchema: string;
  /** Null: it is something else. The client is not trusted to have kept to the schema. */
  readonly parse: (value: unknown) => T | null;
  /** It is taken as the client wrote it, and not as the transcript keeps it, masked. */
  readonly verbatim: boolean;
}

/** How a run of the client ended. */
export type ClientOutcome<T = WorkerReport> =
  /** Well, with what it was to hand over; a worker's report may say done or blocked. */
  | { readonly kind: 'reported'; readonly report: T }
  /** Well, but without a report. */
  | { readonly kind: 'unreported'; readonly text: string }
  /** The API refused or failed, after the client's own retries. */
  | {
      readonly kind: 'api_error';
      readonly category: ApiErrorCategory;
      /** Of HTTP; null when no answer came. */
      readonly status: number | null;
      readonly message: string;
      /** When a usage limit is lifted, milliseconds since 1970; null when that is not told. */
      readonly resetAt: number | null;
    }
  | { readonly kind: 'max_turns' }
  | { readonly kind: 'budget' }
  /** The client itself failed. */
  | { readonly kind: 'client_error'; readonly message: string }
  /** Klauss asked for it: whatever the client says afterwards is no completion. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'stalled' }
  /** A signal ended it that was not of Klauss. */
  | { readonly kind: 'killed'; readonly signal: string }
  /** It exited without a result line, or printed something else. */
  | { readonly kind: 'no_result'; readonly message: string }
  /** The session to resume is unknown, or the id of a new one is in use. */
  | { readonly kind: 'session_lost'; readonly message: string }
  | { readonly kind: 'not_started'; readonly message: string };

/**
 * Why Klauss ended the client. `refused`: the lease was lost. `unguarded`: it does not ask the guard as it was to. `lingered`:
 * it did not exit after its result. `limit`: it went on past the usage limit at the account's expense.
 */
export type Cause = 'stop' | 'kill' | 'refused' | 'unguarded' | 'timeout' | 'stall' | 'lingered' | 'limit';

/** All that is known of a client that has ended. */
export interface Ended<T = WorkerReport> {
  readonly output: Output<T>;
  /** Null: it ended by itself. */
  readonly cause: Cause | null;
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly told: Told;
  /** The end of what it printed on stderr. */
  readonly stderr: string;
}

/** Decides how the run ended: what Klauss did comes first, then what the client said, then how it exited. */
export function outcomeOf<T>(ended: Ended<T>): ClientOutcome<T> {
  switch (ended.cause) {
    case null:
      return outcomeByItself(ended);
    case 'lingered':
      return outcomeByItself({ ...ended, exitCode: 0, signal: null });
    case 'stop':
    case 'kill':
    case 'refused':
    case 'unguarded':
      return { kind: 'stopped' };
    case 'timeout':
      return { kind: 'timeout' };
    case 'stall':
      return { kind: 'stalled' };
    case 'limit':
      return {
        kind: 'api_error',
        category: 'rate_limit',
        status: null,
        message: OVERAGE,
        resetAt: ended.told.resetAt,
      };
    default:
      return assertNever(ended.cause);
  }
}

const OVERAGE =
  'The usage limit is reached. The account would pay for going on, which `[limits] allow_overage` does not allow.';

function outcomeByItself<T>(ended: Ended<T>): ClientOutcome<T> {
  const lost = lostSession(ended);
  if (lost !== null) return { kind: 'session_lost', message: lost };
  const signal = ended.signal ?? signalOfExitCode(ended.exitCode);
  if (signal !== null) return { kind: 'killed', signal };
  if (ended.told.result !== null) return outcomeOfResult(ended.told.result, ended);
  return { kind: 'no_result', message: describeSilence(ended) };
}

function outcomeOfResult<T>(result: ResultMessage, { output, exitCode, told }: Ended<T>): ClientOutcome<T> {
  if (result.subtype === 'error_max_turns') return { kind: 'max_turns' };
  if (result.subtype === 'error_max_budget_usd') {
    // The last cent may have bought the report.
    const report = output.parse(told.handedOver);
    return report === null ? { kind: 'budget' } : { kind: 'reported', report };
  }
  const said = [result.result ?? '', ...result.errors].filter((part) => part !== '').join('; ');
  // An API failure comes as subtype `success` with `is_error`; its terminal reason is not always `api_error`.
  const isApiError = result.terminal_reason === 'api_error' || told.apiError !== null;
  if (result.is_error && isApiError) return apiError(result, told, said);
  if (result.is_error || result.subtype !== 'success') {
    return { kind: 'client_error', message: said || `The client ended with ${result.subtype}.` };
  }
  if (exitCode !== 0) {
    return { kind: 'client_error', message: `The client told of success, but exited with ${exitCode}.` };
  }
  const report = output.parse(told.report);
  return report === null ? { kind: 'unreported', text: said } : { kind: 'reported', report };
}

function apiError(result: ResultMessage, told: Told, message: string): ClientOutcome<never> {
  const status = result.api_error_status ?? null;
  const category =
    result.api_error === 'connection_failed' ? 'unreachable' : categoryOf(told.apiError, status);
  return { kind: 'api_error', category, status, message, resetAt: told.resetAt };
}

/** The client's own words for API errors, from its schema of messages in 2.1.330. */
const CATEGORIES: Readonly<Record<string, ApiErrorCategory>> = {
  rate_limit: 'rate_limit',
  overloaded: 'overloaded',
  server_error: 'server',
  authentication_failed: 'authentication',
  oauth_org_not_allowed: 'authentication',
  account_on_hold: 'authentication',
  verification_required: 'authentication',
  cloud_credential_error: 'authentication',
  billing_error: 'billing',
  model_not_found: 'model',
  invalid_request: 'invalid_request',
  max_output_tokens: 'invalid_request',
};

/** The status is more precise where the client's word is not: it calls a 402 unknown and a 529 a server error. */
function categoryOf(error: string | null, status: number | null): ApiErrorCategory {
  if (status === 402) return 'billing';
  if (status === 429) return 'rate_limit';
  if (status === 529) return 'overloaded';
  const named = CATEGORIES[error ?? ''];
  if (named !== undefined) return named;
  if (status === null) return 'unknown';
  if (status >= 500) return 'server';
  if (status === 401 || status === 403) return 'authentication';
  return status >= 400 ? 'invalid_request' : 'unknown';
}

/** Seen on stderr, the first one in a result line too. */
const LOST = /No conversation found with session ID.*|Session ID \S+ is already in use.*/;

function lostSession({ told, stderr }: Pick<Ended, 'told' | 'stderr'>): string | null {
  if (told.sessionId !== null) return null;
  return LOST.exec([stderr, ...(told.result?.errors ?? [])].join('\n'))?.[0] ?? null;
}

/** The client exits with 128 + N when it was asked to end by signal N (143 on SIGTERM, since 2.1.2xx). */
function signalOfExitCode(exitCode: number | null): string | null {
  const number = (exitCode ?? 0) - 128;
  return Object.entries(constants.signals).find(([, value]) => value === number)?.[0] ?? null;
}

function describeSilence({ told, exitCode, stderr }: Pick<Ended, 'told' | 'exitCode' | 'stderr'>): string {
  return [
    `The client exited with ${exitCode} and without a result.`,
    ...(told.garbage === null ? [] : [`It printed: ${told.garbage}`]),
    ...(stderr.trim() === '' ? [] : [`It said: ${stderr.trim()}`]),
  ].join('\n');
}
