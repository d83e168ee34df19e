import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type JobId, KlaussError, Orchestrator } from '../../src/index.ts';
import { appeared } from '../commands/running.ts';
import { makeProject, type Project, STUB_CONFIG } from '../support/project.ts';

const open = (project: Project, more: object = {}): Promise<Orchestrator> =>
  Orchestrator.open({ project: project.root, environment: project.environment, ...more });

/** What a call threw, which must be a `KlaussError`. */
async function refused(call: Promise<unknown>): Promise<KlaussError> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof KlaussError) return error;
  throw new Error(`Not refused, but ${String(error)}`);
}

test.concurrent('without workers, waiting starts none and gives up in time', async () => {
  await using project = await makeProject();
  await using klauss = await open(project);
  const job = await klauss.createJob('Wait for it', { budgetUsd: 3, metadata: { ticket: 7 } });
  await klauss.addSubtask(job, { prompt: 'Do it.', priority: 8, metadata: { part: 'a' } });
  const { finished, tasks, job: after } = await klauss.waitAndCollect(job, { timeout: 0.2 });
  expect(finished).toBe(false);
  expect(after).toMatchObject({ status: 'pending', budgetUsd: 3, metadata: { ticket: 7 }, session: null });
  expect(tasks).toMatchObject([{ status: 'pending', priority: 8, metadata: { part: 'a' }, attempt: 0 }]);
  expect(await klauss.workerStatus()).toMatchObject({ pool: null, workers: [], tasks: { pending: 1 } });
  expect(await klauss.stopWorkers()).toBe(false);

  // As long as one likes is not at once.
  const ending = AbortSignal.timeout(300);
  const startedAt = performance.now();
  const aborted = await klauss.waitAndCollect(job, { timeout: Number.POSITIVE_INFINITY, signal: ending });
  expect(aborted.finished).toBe(false);
  expect(performance.now() - startedAt).toBeGreaterThan(250);
});

test.concurrent('progress is told, workers are seen and stopped, and their task is gone on with', async () => {
  await using project = await makeProject();
  await using klauss = await open(project);
  const go = join(project.root, 'go');
  const job = await klauss.createJob('Go on');
  await klauss.addSubtask(job, { prompt: `stub:once=${go} stub:forever` });
  // Following has begun when progress is told: workers that were stopped before would be started.
  const running = Promise.withResolvers<void>();
  const waiting = klauss.waitAndCollect(job, {
    startWorkers: 2,
    onProgress: ({ status }) => status === 'running' && running.resolve(),
  });
  await appeared(go);
  await running.promise;
  const { pool, workers } = await klauss.workerStatus();
  expect(pool).toMatchObject({ state: 'running', workers: 2 });
  expect(workers.map(({ slot, task }) => ({ slot, busy: task !== null }))).toEqual([
    { slot: 1, busy: true },
    { slot: 2, busy: false },
  ]);
  expect(await klauss.stopWorkers({ graceSeconds: 0 })).toBe(true);
  expect(await waiting).toMatchObject({ finished: false, job: { tasks: { pending: 1 } } });
  expect((await klauss.workerStatus()).pool).toBeNull();

  const { finished, tasks } = await klauss.waitAndCollect(job, { startWorkers: true });
  expect(finished).toBe(true);
  expect(tasks).toMatchObject([{ status: 'completed', attempt: 2, failures: 0 }]);
  expect(await klauss.stopWorkers({ force: true })).toBe(true);
});

test.concurrent('a job is paused in the middle, and gone on with in the same session', async () => {
  await using project = await makeProject();
  await using klauss = await open(project);
  const job = await klauss.createJob('Hold on');
  const log = join(project.root, 'log');
  await klauss.addSubtask(job, { key: 'a', prompt: `stub:log=${log} stub:once=begun stub:forever` });
  await klauss.startWorkers(1);
  await appeared(log);
  expect(await klauss.pause(job)).toMatchObject({ status: 'paused', tasks: { pending: 1 } });
  const untilSeen = await project.write('../wait.sh', 'until [ -e seen ]; do sleep 0.05; done\n');
  await project.resumeWith(`stub:run=${untilSeen}`);
  expect(await klauss.resume(job)).toMatchObject({ status: 'running' });
  await project.write('seen', '');
  const { tasks } = await klauss.waitAndCollect(job);
  expect(tasks).toMatchObject([{ status: 'completed', attempt: 2, failures: 0 }]);
});

test.concurrent('what is added is begun at once, also by workers that came after others', async () => {
  // The safety net is an hour away: only wake-ups can make this pass.
  await using project = await makeProject({ config: `${STUB_CONFIG}[defaults]\npoll_interval = 3600\n` });
  await using klauss = await open(project);
  const job = await klauss.createJob('Again and again');
  for (let pool = 0; pool < 2; pool++) {
    await klauss.startWorkers(1);
    for (let round = 0; round < 2; round++) {
      await klauss.addSubtask(job, { prompt: 'Do it.' });
      expect(await klauss.waitAndCollect(job)).toMatchObject({ finished: true });
    }
    expect(await klauss.stopWorkers()).toBe(true);
  }
});

test.concurrent('failed tasks are retried', async () => {
  await using project = await makeProject();
  await using klauss = await open(project);
  const once = join(project.root, 'once');
  const job = await klauss.createJob('Try again');
  await klauss.addSubtasks(job, [
    { key: 'a', prompt: `stub:once=${once} stub:exit=3`, maxRetries: 0 },
    { key: 'b', prompt: 'Do it.', dependsOn: ['a'] },
  ]);
  const failed = await klauss.waitAndCollect(job, { startWorkers: true });
  expect(failed.job).toMatchObject({ status: 'failed', tasks: { failed: 1, skipped: 1 } });
  expect(klauss.synthesize(failed)).toContain(`klauss retry ${job} runs what failed again`);
  expect(await klauss.retryFailed(job)).toEqual(failed.tasks.map(({ id }) => id));
  const again = await klauss.waitAndCollect(job, { startWorkers: true });
  expect(again.job).toMatchObject({ status: 'completed', tasks: { completed: 2 } });
  expect(await klauss.retryFailed(job)).toEqual([]);
});

test.concurrent('bad tasks are refused with every fault, and none is stored', async () => {
  await using project = await makeProject();
  await using klauss = await open(project);
  const job = await klauss.createJob('Bad');
  await klauss.addSubtask(job, { key: 'a', prompt: 'Do it.' });
  const error = await refused(
    klauss.addSubtasks(job, [
      { key: 'a', prompt: 'Again' },
      { prompt: '', dependsOn: ['nobody'] },
      { prompt: 'Outside', workingDir: '/' },
    ]),
  );
  expect(error.code).toBe('plan');
  for (const fault of [
    'is the key of a task that the job already has',
    'must not be empty',
    'nobody',
    'working_dir',
  ])
    expect(error.message).toContain(fault);
  expect((await klauss.job(job)).tasks.pending).toBe(1);

  await using free = await open(project, { allowExternalDirs: true });
  expect(await free.addSubtask(job, { prompt: 'Outside', workingDir: '/' })).toMatchObject({
    workingDir: '/',
  });
});

test.concurrent('what a task is proved by, and whether proposals join, is as it was asked for', async () => {
  await using project = await makeProject({ config: `${STUB_CONFIG}[followups]\nallow = true\n` });
  await using klauss = await open(project);
  const job = await klauss.createJob('Prove it');
  const tasks = await klauss.addSubtasks(job, [
    { prompt: 'One' },
    { prompt: 'Two', verify: [] },
    { prompt: 'Three', verify: ['make a, b'] },
  ]);
  expect(tasks.map(({ verify }) => verify)).toEqual([null, [], ['make a, b']]);
  expect((await klauss.job(job)).allowFollowups).toBe(true);
  const closed = await klauss.createJob('Nothing more', { allowFollowups: false });
  expect((await klauss.job(closed)).allowFollowups).toBe(false);
});

test.concurrent('errors have a code and say what to do', async () => {
  await using project = await makeProject();
  await using klauss = await open(project);
  const job = await klauss.createJob('Errors');
  // An id of the command line, a mere text, becomes one of a job by looking it up.
  const text: string = job;
  expect((await klauss.job(text)).id).toBe(job);
  expect(await refused(klauss.job('nobody'))).toMatchObject({
    code: 'not_found',
    hint: expect.any(String),
  });
  expect(await refused(klauss.addSubtask('nobody' as JobId, { prompt: 'Do it.' }))).toMatchObject({
    code: 'not_found',
  });
  expect(await refused(klauss.waitAndCollect('nobody' as JobId, { startWorkers: 1 }))).toMatchObject({
    code: 'not_found',
  });
  expect((await klauss.workerStatus()).pool).toBeNull();
  const environment = { ...project.environment, KLAUSS_WORKER: 'worker_1@pool' };
  expect(await refused(open(project, { environment }))).toMatchObject({ code: 'state' });
  await project.write('.klauss.toml', '[client]\ncommand = "/no/such/claude"\n');
  await using without = await open(project);
  await without.addSubtask(job, { prompt: 'Do it.' });
  expect(await refused(without.waitAndCollect(job, { startWorkers: true }))).toMatchObject({
    code: 'environment',
  });
});

test.concurrent('another queue, from a directory below the project', async () => {
  await using project = await makeProject();
  const database = join(project.root, 'other.db');
  await project.write('deep/er/file', '');
  await using klauss = await open(project, { project: join(project.root, 'deep', 'er'), database });
  const job = await klauss.createJob('Elsewhere');
  await klauss.addSubtask(job, { prompt: 'Do it.' });
  expect(existsSync(database)).toBe(true);
  const listed = await project.klauss('--db', 'other.db', 'list', '--json');
  expect(listed.json()).toMatchObject([{ job, working_dir: project.root }]);
});

test.concurrent('projects that share a queue keep to their own jobs; what one was opened with holds in any pool', async () => {
  await using project = await makeProject({ files: { 'a.txt': 'a\n' } });
  const beside = await makeProject({
    beside: project,
    name: 'beside',
    config: `${STUB_CONFIG}[coordination]\nshared_db = "../project/.klauss/klauss.db"\nenabled = true\n`,
    files: { 'b.txt': 'b\n' },
  });
  await project.write('../outside.txt', 'from outside');
  await using klauss = await open(project);
  await using other = await open(beside, { allowExternalDirs: true });
  await klauss.startWorkers(1);
  const job = await other.createJob('Do it there');
  await other.addSubtask(job, {
    prompt: 'stub:write=made.txt',
    contextFiles: [join(project.root, '../outside.txt')],
  });
  const { job: after, tasks } = await other.waitAndCollect(job);
  expect(after).toMatchObject({ status: 'completed', project: beside.root });
  expect(tasks).toMatchObject([{ allowExternal: true, workingDir: beside.root, isolation: 'worktree' }]);

  for (const call of [
    () => klauss.apply(job),
    () => klauss.rollback(job),
    () => klauss.addSubtask(job, { prompt: 'More.' }),
  ]) {
    const error = await refused(call());
    expect(error).toMatchObject({ code: 'state', details: { project: beside.root } });
  }
  expect(await other.apply(job)).toMatchObject({ kind: 'landed', files: [{ path: 'made.txt' }] });
  expect(await other.rollback(job)).toMatchObject({ files: [{ path: 'made.txt' }] });
});
