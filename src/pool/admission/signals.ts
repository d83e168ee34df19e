/** What the end of a client tells of the API, for the whole pool. Pure. */

import type { ClientOutcome } from '../../claude/run.ts';
import type { Halt } from '../../domain/pools.ts';
import type { Task } from '../../domain/records.ts';

export type ApiSignal =
  /** A request was refused for a usage limit, or nobody answered: nobody needs to try before `resetAt`. */
  | { readonly kind: 'refused'; readonly resetAt: number | null; readonly message: string }
  | { readonly kind: 'overloaded' }
  /** The account, the key or the model is of no use: every further client would fail in the same way. */
  | { readonly kind: 'unusable'; readonly halt: Halt }
  /** The model has begun to answer. */
  | { readonly kind: 'answered' };

/** Null: it tells nothing of the API. */
export function signalOf(
  outcome: ClientOutcome,
  task: Pick<Task, 'job' | 'key' | 'model'>,
): ApiSignal | null {
  if (outcome.kind !== 'api_error') return null;
  const { message } = outcome;
  switch (outcome.category) {
    case 'rate_limit':
      return { kind: 'refused', resetAt: outcome.resetAt, message };
    case 'unreachable':
      return { kind: 'refused', resetAt: null, message: `The API does not answer: ${message}` };
    case 'overloaded':
      return { kind: 'overloaded' };
    case 'authentication':
      return unusable(`The API refuses the login: ${message}`, RENEW);
    case 'billing':
      return unusable(`The account has no credit: ${message}`, PAY);
    case 'model':
      return unusable(`The model of ${task.job}/${task.key} is not to be had: ${message}`, chooseModel(task));
    case 'server':
    case 'invalid_request':
    case 'unknown':
      return null;
  }
}

const unusable = (message: string, hint: string): ApiSignal => ({
  kind: 'unusable',
  halt: { message, hint },
});

const THEN = 'then `klauss start` goes on where it was; no task has lost an attempt.';
const RENEW = `Log in again (\`claude\`, then /login), or set a valid ANTHROPIC_API_KEY; ${THEN}`;
const PAY = `Add credit to the account, or log in to another one; ${THEN}`;

function chooseModel({ job, key, model }: Pick<Task, 'job' | 'key' | 'model'>): string {
  const named =
    model === null ? 'The client chose it by itself' : `"${model}" is named by its plan or [client] model`;
  return `${named}. Name one that your account has; \`klauss cancel ${job}/${key}\` gives up the task, ${THEN}`;
}
