import { expect, test } from 'vitest';
import { asJobId, asPoolId } from '../../src/domain/ids.ts';
import type { Job, Task, TaskCounts } from '../../src/domain/records.ts';
import { type Overview, overview, standing } from '../../src/report/status.ts';
import { estimateTokens } from '../../src/report/tokens.ts';
import { pool } from '../queue/helpers.ts';
import { makeJob, makeTask } from '../support/records.ts';

const NOW = 600_000;
const NONE: TaskCounts = { pending: 0, in_progress: 0, completed: 0, failed: 0, cancelled: 0, skipped: 0 };
const POOL = pool(asPoolId('p'), { workers: 2 });

/** The job with the counts of its tasks. */
function jobOf(tasks: readonly Task[], changes: Partial<Job> = {}): Job {
  const of = (status: Task['status']) => tasks.filter((task) => task.status === status).length;
  const { completed, failed, cancelled, skipped, pending } = Object.fromEntries(
    (['completed', 'failed', 'cancelled', 'skipped', 'pending'] as const).map((word) => [word, of(word)]),
  ) as Record<keyof TaskCounts, number>;
  const counts = { completed, failed, cancelled, skipped, pending, in_progress: of('running') };
  return makeJob({ tasks: counts, ...changes });
}

const told = (tasks: readonly Task[], job: Job, more: Partial<Overview> = {}): Promise<string> =>
  overview(
    { jobs: [job], pool: POOL, halt: null, elsewhere: () => null, tasksOf: async () => tasks, ...more },
    NOW,
  );

const minute = { startedAt: 0, finishedAt: 60_000 } as const;
const TASKS = [
  makeTask({ key: 'a', status: 'completed', ...minute }),
  makeTask({ key: 'b', status: 'running', phase: 'prove', startedAt: NOW - 63_000 }),
  makeTask({
    key: 'c',
    status: 'failed',
    reason: 'gates',
    error: 'The gate `npm test` failed.\n\nok 1\nnot ok 2 - adds\n  expected 3, got 4\n',
    ...minute,
  }),
  makeTask({ key: 'd', status: 'skipped' }),
  makeTask({ key: 'e', status: 'pending' }),
  makeTask({ key: 'f', status: 'pending', dependsOn: ['e'] }),
];

test('how far a job is, what runs, what failed and why, cost and time', async () => {
  const job = jobOf(TASKS, { goal: 'Users can log in', costUsd: 0.42, budgetUsd: 5 });
  expect(await told(TASKS, job)).toBe(
    [
      '2 workers (running), process 42.',
      'Job k3f9x2 (running): 3 of 6 done (1 failed, 1 skipped), 1 in progress, $0.42 of $5.00, about 2m left. Goal: Users can log in',
      '  Now: b (prove, 1m 3s).',
      '  Failed: c (gates): The gate `npm test` failed. not ok 2 - adds',
    ].join('\n'),
  );
  expect(standing(job, TASKS, POOL, null, NOW).split('\n')).toEqual([
    expect.stringMatching(/^Job k3f9x2 \(running\): 3 of 6 done .* about 2m left\./),
    '2 workers (running), process 42.',
  ]);
});

test('what waits for a decision says which command decides', async () => {
  const job = jobOf(TASKS, { goal: '', status: 'paused' });
  expect(await told(TASKS, job, { pool: null })).toMatch(
    /^No workers run\.\nJob k3f9x2 \(paused\): .*\n.* {2}Paused: klauss resume k3f9x2 goes on with it\.$/s,
  );
  const running = { ...job, status: 'running' } as const;
  const waiting = await told(TASKS, running, { pool: null });
  expect(waiting).toMatch(/^No workers run\. `klauss wait` starts them\.\n/);
  expect(waiting).not.toContain('left');
  const halt = { message: 'The API refuses the login.', hint: 'Log in again.' };
  expect(await told(TASKS, running, { pool: null, halt })).toMatch(
    /^No workers run\. They stopped: The API refuses the login\.\nLog in again\.\nJob/,
  );
  const hold = { kind: 'limit', until: null, message: 'At the limit.' } as const;
  const parked = await told(TASKS, running, { pool: { ...POOL, hold } });
  expect(parked).toMatch(/^2 workers \(parked\), process 42\. Parked: At the limit\.\n/);
  expect(parked).not.toContain('left');
});

test('a line for each that has ended', async () => {
  const ended = { finishedAt: NOW, base: 'c0', goal: '' } as const;
  const completed = { ...NONE, completed: 2 };
  const jobs = [
    makeJob({ ...ended, status: 'completed', tasks: completed }),
    makeJob({ ...ended, status: 'failed', tasks: { ...completed, failed: 1 } }),
    makeJob({ ...ended, status: 'failed', reason: 'budget', tasks: { ...NONE, failed: 1 } }),
    makeJob({ ...ended, status: 'cancelled', tasks: { ...NONE, cancelled: 1 }, project: '/other' }),
  ];
  const elsewhere = ({ project }: Job) => (project === '/other' ? project : null);
  expect((await told([], makeJob(), { jobs, elsewhere })).split('\n').slice(1)).toEqual([
    'Job k3f9x2 (completed): 2 completed. Not applied: klauss apply k3f9x2.',
    'Job k3f9x2 (failed): 2 completed, 1 failed. Not applied: klauss apply k3f9x2. Failed: klauss results k3f9x2 tells why.',
    'Job k3f9x2 (failed: budget): 1 failed. Failed: klauss results k3f9x2 tells how it goes on.',
    'Job k3f9x2 (cancelled): 1 cancelled. In /other.',
  ]);
  expect(await told([], makeJob(), { jobs: [] })).toBe('2 workers (running), process 42.\nNo jobs.');
});

test('a thousand tasks in each of twenty jobs are a few lines', async () => {
  const tasks = [...Array(1000).keys()].map((number) =>
    makeTask({
      key: `task-${number}`,
      status: number < 100 ? 'running' : number < 200 ? 'failed' : 'pending',
      ...(number < 100 && { phase: 'work', startedAt: NOW - 1000 }),
      ...(number >= 100 &&
        number < 200 && { reason: 'error', error: `It broke. ${number % 5} ${'Why? '.repeat(99)}` }),
    }),
  );
  const jobs = [...Array(20).keys()].map((number) =>
    jobOf(tasks, { id: asJobId(`job${number}`), status: number < 10 ? 'paused' : 'running' }),
  );
  const text = await told(tasks, makeJob(), { jobs });
  const lines = text.split('\n');
  expect(lines.filter((line) => line.startsWith('Job ')).map((line) => line.split(' ')[1])).toEqual([
    'job10',
    'job11',
    'job12',
    'job13',
  ]);
  expect(lines[2]).toBe(
    '  Now: task-0 (work, 1s), task-1 (work, 1s), task-2 (work, 1s), task-3 (work, 1s), task-4 (work, 1s) and 95 more.',
  );
  expect(lines.slice(3, 7)).toEqual([
    expect.stringMatching(/^ {2}Failed: task-102 and 19 more \(error\): It broke\. 2 Why\?.*…$/),
    expect.stringMatching(/^ {2}Failed: task-103 and 19 more/),
    expect.stringMatching(/^ {2}Failed: task-104 and 19 more/),
    '  Failed: 40 more.',
  ]);
  expect(lines.at(-1)).toBe('… and 16 more that are unfinished: 6 running, 10 paused.');
  expect(estimateTokens(text)).toBeLessThan(1500);
});
