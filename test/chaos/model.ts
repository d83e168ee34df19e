/** A model for the real client that answers with errors, in part, with what was not asked for, or not at all. */

import { join } from 'node:path';
import {
  bash,
  cut,
  fail,
  hang,
  type ModelRequest,
  type Reply,
  type Script,
  structured,
  write,
} from '../support/model.ts';
import type { Random } from '../support/random.ts';
import { happened } from './tally.ts';

type Spoil = (reply: Reply) => Reply;

const TROUBLES: Readonly<Record<string, Spoil>> = {
  '429': () => fail(429),
  '500': () => fail(500),
  '529': () => fail(529),
  cut: (reply) => cut(reply, 2),
  'not what was asked for': () => structured({ status: 'perhaps' }),
  nothing: () => hang(),
};

/** Workers write a file, run a command and report; now and then, in that, there is trouble, of each kind once. */
export function troubledModel(random: Random): Script {
  const left = new Set(Object.keys(TROUBLES));
  return (request) => {
    if (request.sender !== 'worker') return undefined;
    const reply = nextStep(request);
    if (left.size === 0 || random.chance(0.7)) return reply;
    const name = random.pick([...left]);
    left.delete(name);
    happened(`model: ${name}`);
    return TROUBLES[name]?.(reply);
  };
}

function nextStep(request: ModelRequest): Reply {
  const key = /## Your task: (\S+)/.exec(request.prompt)?.[1] ?? 'unknown';
  const done = new Set(request.allAnswers.filter(({ isError }) => !isError).map(({ tool }) => tool));
  if (!done.has('Write')) return write(join(request.directory, `${key}.txt`), `written for ${key}\n`);
  if (!done.has('Bash')) return bash('sleep 0.3; ls');
  return structured({
    status: 'done',
    summary: `Wrote ${key}.txt.`,
    files_changed: [`${key}.txt`],
    notes: '',
    unchanged_because: '',
  });
}
