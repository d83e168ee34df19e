/** What an argument or the value of an option can be. */

import type { JobId } from '../../domain/ids.ts';
import { asJobId } from '../../domain/ids.ts';
import type { Job, Task } from '../../domain/records.ts';
import type { Queue } from '../../queue/queue.ts';
import { statusWord } from '../../report/json.ts';
import { helpTopics } from '../helpTopics.ts';
import { STATUS_WORDS } from '../list.ts';
import { logNames } from '../logs/list.ts';
import { SHELLS } from './scripts.ts';

export interface Candidate {
  readonly value: string;
  readonly description: string;
}

export interface Answer {
  readonly candidates: readonly Candidate[];
  /** What the shell adds by itself. */
  readonly paths: 'files' | 'directories' | null;
}

/** Where names come from that are not always the same. */
export interface Sources {
  /** To look only; null: there is none. */
  readonly queue: () => Promise<Queue | null>;
  readonly logDirectories: () => Promise<readonly string[]>;
}

/** Newest ones only: who looks for another knows its name. */
const JOBS = 50;
const TASKS = 500;

type Kind = (current: string, sources: Sources) => Promise<Answer>;

const nothing: Kind = async () => ({ candidates: [], paths: null });
const files: Kind = async () => ({ candidates: [], paths: 'files' });
const directories: Kind = async () => ({ candidates: [], paths: 'directories' });
const words =
  (all: readonly string[]): Kind =>
  async () => ({ candidates: all.map((value) => ({ value, description: '' })), paths: null });

const jobs: Kind = async (_, { queue }) => ({
  candidates: (await newest(await queue())).map(jobCandidate),
  paths: null,
});

const tasks: Kind = async (current, { queue }) => ({
  candidates: await taskCandidates(await queue(), current),
  paths: null,
});

const jobsAndTasks: Kind = async (current, sources) => ({
  candidates: [...(await jobs(current, sources)).candidates, ...(await tasks(current, sources)).candidates],
  paths: null,
});

const directoriesAndTasks: Kind = async (current, sources) => ({
  ...(await tasks(current, sources)),
  paths: 'directories',
});

const logs: Kind = async (current, sources) => {
  const names = (await Promise.all((await sources.logDirectories()).map(logNames))).flat();
  const own = [...new Set(names.map((name) => name.split('.')[0] ?? ''))].sort();
  return {
    candidates: [
      ...own.map((value) => ({ value, description: 'a log' })),
      ...(await jobsAndTasks(current, sources)).candidates,
    ],
    paths: null,
  };
};

const topics: Kind = async () => ({
  candidates: helpTopics().map(({ name, summary }) => ({ value: name, description: summary })),
  paths: null,
});

/** By the name of an argument or option, with the command's before it where that makes a difference. */
const KINDS: Readonly<Record<string, Kind>> = {
  job: jobs,
  task: tasks,
  'apply task': nothing,
  what: jobsAndTasks,
  'gates what': directoriesAndTasks,
  of: logs,
  plan: files,
  input: files,
  output: files,
  db: files,
  project: directories,
  'working-dir': directories,
  context: files,
  expect: files,
  touches: files,
  status: words(STATUS_WORDS),
  shell: words(SHELLS),
  topic: topics,
};

/** @param current the value as far as it is written */
export function valuesOf(
  command: string | null,
  argument: string,
  current: string,
  sources: Sources,
): Promise<Answer> {
  const kind = KINDS[`${command} ${argument}`] ?? KINDS[argument] ?? nothing;
  return kind(current, sources);
}

const newest = async (queue: Queue | null): Promise<readonly Job[]> =>
  (await queue?.jobs({ limit: JOBS })) ?? [];

const jobCandidate = ({ id, status, goal }: Job): Candidate => ({
  value: id,
  description: goal === '' ? status : `${status}: ${goal}`,
});

/** Like paths: `JOB/` first, and after it the tasks; those at once where there is one job that can be meant. */
async function taskCandidates(queue: Queue | null, current: string): Promise<readonly Candidate[]> {
  if (queue === null) return [];
  const [job = '', key] = current.split('/');
  if (key !== undefined) return await tasksOf(queue, asJobId(job));
  const meant = (await newest(queue)).filter(({ id }) => id.startsWith(job));
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return await tasksOf(queue, only.id);
  return meant.map((one) => ({ ...jobCandidate(one), value: `${one.id}/` }));
}

const tasksOf = async (queue: Queue, job: JobId): Promise<readonly Candidate[]> =>
  (await queue.tasks({ job, last: TASKS })).toReversed().map(taskCandidate);

const taskCandidate = ({ job, key, status, prompt }: Task): Candidate => ({
  value: `${job}/${key}`,
  description: `${statusWord(status)}: ${prompt}`,
});
