/** What a standing guard is asked, a line each, and what it answers: see `StandingGuard`. */

import { cannotJudge } from './answer.ts';
import { callOf } from './calls.ts';
import { refusalOf } from './decide.ts';
import { type Rules, rulesOf } from './rules.ts';

/** In place of rules, on the guard's command line: it is asked on stdin, for as long as that is open. */
export const STANDING = '--standing';

/** The longest question, bytes: a file that is written is part of it. Of a longer one, no answer comes. */
export const QUESTION_BYTES = 64 * 1024 * 1024;

export interface Question {
  /** What the client tells a hook. */
  readonly call: unknown;
  readonly rules: Rules;
  /** That of the client's commands. */
  readonly environment: Readonly<Record<string, string>>;
}

interface Answer {
  readonly id: number;
  /** Why the call is refused, null: it keeps to the rules. */
  readonly refusal: string | null;
}

/** @param id no other question has it */
export const writeQuestion = (id: number, question: Question): string =>
  `${JSON.stringify({ id, ...question })}\n`;

/** @throws where there is no question */
export function answerTo(line: string): string {
  const { id, call, rules, environment } = JSON.parse(line) as Question & { readonly id: number };
  return `${JSON.stringify({ id, refusal: refusal({ call, rules, environment }) } satisfies Answer)}\n`;
}

function refusal({ call, rules, environment }: Question): string | null {
  try {
    return refusalOf(callOf(call), rulesOf(rules), environment);
  } catch (error) {
    return cannotJudge(error);
  }
}

/**
 * Reads the answer to a question.
 * @throws what is none
 */
export function readAnswer(line: string, id: number): string | null {
  const { id: answered, refusal } = JSON.parse(line) as Partial<Record<keyof Answer, unknown>>;
  if (answered === id && (refusal === null || typeof refusal === 'string')) return refusal;
  throw new Error('it gave no answer');
}
