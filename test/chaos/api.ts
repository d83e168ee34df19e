/** The model server answers with errors, in part, with nonsense, or not at all: as the client tells of it. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../support/random.ts';
import { happened } from './tally.ts';

const streams = join(import.meta.dirname, '..', 'support', 'streams');
const stream = (name: string, more = ''): string => `stub:stream=${join(streams, `${name}.jsonl`)} ${more}`;

/** Directives for the stub by what the API, or the client, does. */
const ANSWERS: Readonly<Record<string, string>> = {
  '429': 'stub:api=429',
  '500': 'stub:api=500',
  '529': 'stub:api=529',
  '429 after retries': stream('error-429-retried'),
  '529 after retries': stream('error-529-retried'),
  'usage limit': stream('usage-limit-reached'),
  'bad request': stream('error-400'),
  'bad key': stream('error-401-retried'),
  'no credit': stream('credit-too-low'),
  'too long': stream('prompt-too-long'),
  'cut between lines': stream('sigkill-in-bash'),
  'cut in a line': stream('success-structured', 'stub:cut=4000'),
  'no report': stream('structured-missing'),
  garbage: 'stub:garbage',
  nothing: 'stub:silent',
  'no result': 'stub:no-result',
};

/** Trouble with the API for one attempt at a task. */
export interface Answer {
  /** To be put at the end of the task's prompt. */
  readonly directives: string;
  /** Tells the tally if it was given. */
  readonly count: () => void;
}

/** @param file made when it has happened, so that it happens once */
export function anAnswer(random: Random, file: string): Answer {
  const [name = '', directives = ''] = random.pick(Object.entries(ANSWERS));
  return {
    directives: `stub:once=${file} ${directives}`,
    count: () => {
      if (existsSync(file)) happened(`API: ${name}`);
    },
  };
}
