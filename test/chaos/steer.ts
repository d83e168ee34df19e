/** The user stops, kills, cancels, pauses, resizes and goes on, at any moment. */

import type { Project } from '../support/project.ts';
import type { Random } from '../support/random.ts';
import { happened } from './tally.ts';
import { aMoment, type Ground, type Trouble } from './trouble.ts';

type Order = (ground: Ground) => readonly string[];

const ORDERS: Readonly<Record<string, Order>> = {
  stop: ({ random }) => ['stop', '--grace', random.pick(['0', '0.5', '1'])],
  'stop --force': () => ['stop', '--force'],
  kill: () => ['kill'],
  'cancel a task': ({ random }) => ['cancel', `${1 + random.below(4)}`],
  'cancel the job': ({ job }) => ['cancel', job],
  pause: ({ job }) => ['pause', job],
  resume: ({ job }) => ['resume', job],
  'retry the job': ({ job }) => ['retry', job],
  'start N': ({ random }) => ['start', `${1 + random.below(5)}`],
};
/** A job that is cancelled is over: no other trouble would have anything to trouble. */
const rarely = (name: string, random: Random): boolean => name === 'cancel the job' && random.chance(0.7);

export const steer: Trouble = async (ground) => {
  const { project, random } = ground;
  for (let times = 1 + random.below(3); times > 0; times--) {
    await aMoment(random, 500);
    const [name = '', order = () => []] = random.pick(Object.entries(ORDERS));
    if (rarely(name, random)) continue;
    await give(project, order(ground));
    happened(`user: ${name}`);
  }
};

async function give(project: Project, order: readonly string[]): Promise<void> {
  await project.klauss(...order);
}
