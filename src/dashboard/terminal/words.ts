/** What states are called, and the symbols that stand for them. */

import type { JobStatus, TaskStatus } from '../../domain/states.ts';
import { holdText } from '../../report/pool.ts';
import { count } from '../../report/text.ts';
import { SYMBOLS } from '../../view/symbols.ts';
import type { PoolView, TaskView, View } from '../../view/view.ts';
import { whyOf } from '../../view/why.ts';
import type { Tone } from './tone.ts';

export interface Words {
  readonly symbol: string;
  readonly word: string;
  /** The phase it is in, what it waits for, why it failed; null: there is nothing to add. */
  readonly why: string | null;
  readonly tone: Tone;
}

const TASK_WORDS: Readonly<Record<TaskStatus, Pick<Words, 'word' | 'tone'>>> = {
  pending: { word: 'pending', tone: 'quiet' },
  running: { word: 'in progress', tone: 'busy' },
  completed: { word: 'completed', tone: 'good' },
  failed: { word: 'failed', tone: 'bad' },
  cancelled: { word: 'cancelled', tone: 'odd' },
  skipped: { word: 'skipped', tone: 'odd' },
};

export const taskWords = (task: TaskView): Words => ({
  ...TASK_WORDS[task.status],
  symbol: SYMBOLS[task.status],
  why: whyOf(task),
});

/** `failed (gates)` */
export const fullWords = ({ word, why }: Words): string => (why === null ? word : `${word} (${why})`);

/** The one word that says most where there is no room for two: `work`, `blocked`, `failed`. */
export const shortWord = ({ word, why, tone }: Words): string =>
  why !== null && tone !== 'bad' ? why : word;

const JOB_TONES: Readonly<Record<JobStatus, Tone>> = {
  pending: 'quiet',
  running: 'busy',
  paused: 'odd',
  completed: 'good',
  failed: 'bad',
  cancelled: 'odd',
};

export const jobTone = (status: JobStatus): Tone => JOB_TONES[status];

/** `4 workers (running), process 123`, as `klauss workers` says it. */
export const poolWords = (pool: PoolView | null): string =>
  pool === null ? 'no workers run' : `${count(pool.workers, 'worker')} (${pool.state}), process ${pool.pid}`;

/** Why less happens than could: what keeps the workers back, or has ended them. Null: nothing does. */
export function alertOf({ pool, halt }: View): string | null {
  if (pool?.hold) return holdText(pool.hold);
  return halt === null ? null : `${halt.message} ${halt.hint}`;
}
