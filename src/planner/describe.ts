import { assertNever } from '../domain/states.ts';
import type { NoPlan } from './plan.ts';

const LONGEST_WORDS = 500;

/** Why there is no plan, as a sentence. */
export function describeNoPlan(outcome: NoPlan, timeoutSeconds: number): string {
  switch (outcome.kind) {
    case 'unreported':
      return `The planner handed over no plan. Its last words: ${outcome.text.slice(0, LONGEST_WORDS)}`;
    case 'api_error':
      return `The planner failed: API error (${outcome.category}${outcome.status === null ? '' : ` ${outcome.status}`}): ${outcome.message}`;
    case 'max_turns':
      return 'The planner reached its limit of turns ([client] max_turns).';
    case 'budget':
      return 'The planner has spent its budget.';
    case 'stopped':
      return 'The planner was stopped.';
    case 'timeout':
      return `The planner was not done within ${Math.round(timeoutSeconds)} s.`;
    case 'stalled':
      return 'The planner printed nothing for the stall limit ([client] stall_timeout).';
    case 'killed':
      return `The planner was ended by ${outcome.signal}, not by Klauss.`;
    case 'client_error':
    case 'no_result':
    case 'session_lost':
    case 'not_started':
      return `The planner failed: ${outcome.message}`;
    default:
      return assertNever(outcome);
  }
}
