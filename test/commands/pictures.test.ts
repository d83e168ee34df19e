/** `graph` and `timeline`, of jobs that real workers have worked on. */

import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JobAndTasks } from '../support/plan.ts';
import { makeProject, type Project, STUB_CONFIG } from '../support/project.ts';
import { error } from './shapes.ts';

let project: Project;
let job: string;

beforeAll(async () => {
  project = await makeProject();
  await project.write('plan.json', {
    goal: 'Draw <it> & "see"',
    tasks: [
      { key: 'schema', prompt: 'Make it.' },
      { key: 'broken', prompt: 'stub:blocked', depends_on: ['schema'], max_retries: 0 },
      { key: 'login', prompt: 'Use it.', depends_on: ['schema'] },
      { key: 'last', prompt: 'End it.', depends_on: ['login', 'broken'] },
      { key: 'alone', prompt: 'By itself.' },
    ],
  });
  job = (await project.klauss('submit-file', 'plan.json', '--start', '2', '--json')).json<JobAndTasks>().job
    .id;
  await project.klauss('wait', job);
});
afterAll(() => project?.[Symbol.asyncDispose]());

interface Drawn {
  readonly job: string;
  readonly format: string;
  readonly picture: string;
  readonly file: string | null;
}

describe('graph', () => {
  test('as lines, each task below what it waits for', async () => {
    const { exitCode, stdout, stderr } = await project.klauss('graph', job);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const [head, ...lines] = stdout.split('\n');
    expect(head).toMatch(new RegExp(`^Job ${job} \\(failed\\): 3 completed`));
    expect(lines.map((line) => line.replace(/\d+s/, 'Ns'))).toEqual([
      '✓ schema [completed, Ns]',
      '  ✗ broken [failed (rejected), Ns]',
      '  ✓ login [completed, Ns]',
      '    – last [skipped, also after broken]',
      '✓ alone [completed, Ns]',
      expect.stringMatching(/^Critical path: \w+/),
    ]);
    expect((await project.klauss('graph')).stdout).toBe(stdout);
  });

  test.for([
    ['svg', /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" class="picture graph".*<\/svg>$/s],
    ['mermaid', /^flowchart LR\n {2}t1\["✓ schema<br\/>completed"\]:::completed\n/],
    ['dot', /^digraph "[a-z0-9]{6}" \{\n.*\n\}$/s],
  ] as const)('--%s, also as JSON', async ([format, shape]) => {
    const { exitCode, stdout, stderr } = await project.klauss('graph', job, `--${format}`);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(shape);
    expect((await project.klauss('graph', job, `--${format}`, '--json')).json()).toEqual({
      job,
      format,
      picture: stdout,
      file: null,
    });
  });

  test('the goal of the job is the title of its picture, as text', async () => {
    const { stdout } = await project.klauss('graph', job, '--svg');
    expect(stdout).toContain(`<title>Job ${job}: Draw &lt;it> &amp; &quot;see&quot;</title>`);
  });

  test('--output writes a file once, and again with --force', async () => {
    const file = join(project.root, 'graph.svg');
    expect(await project.klauss('graph', job, '--svg', '--output', 'graph.svg')).toMatchObject({
      exitCode: 0,
      stdout: `Wrote ${file}.`,
    });
    const first = await project.read('graph.svg');
    const refused = await project.klauss('graph', job, '--dot', '--output', 'graph.svg', '--json');
    expect(refused.exitCode).not.toBe(0);
    expect(error.parse(refused.json()).error).toMatchObject({
      code: 'file',
      message: `${file} is there already.`,
      hint: expect.stringContaining('--force'),
    });
    expect(await project.read('graph.svg')).toBe(first);
    const forced = await project.klauss('graph', job, '--dot', '--output', 'graph.svg', '--force', '--json');
    expect(await project.read('graph.svg')).toBe(`${forced.json<Drawn>().picture}\n`);
    expect(forced.json()).toMatchObject({ format: 'dot', file });
  });

  test('bad input', async () => {
    expect(await project.klauss('graph', job, '--svg', '--dot')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('--svg and --dot exclude each other.'),
    });
    expect((await project.klauss('graph', 'nojob1')).stderr).toContain('There is no job `nojob1`.');
    expect((await project.klauss('graph', job, '--svg', '--output', 'no/such/place.svg')).stderr).toContain(
      'cannot be written',
    );
    expect((await project.klauss('graph', job, '--output=')).exitCode).toBe(2);
    expect((await project.klauss('graph', job, '--force')).stderr).toContain('--force is for --output.');
  });
});

describe('timeline', () => {
  test('as a table: a row for each attempt', async () => {
    const { exitCode, stdout, stderr } = await project.klauss('timeline', job);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const [, header, ...rows] = stdout.split('\n');
    expect(header).toMatch(/^FROM +TOOK +WORKER +TASK +TRY +END +PHASES$/);
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d +\d+s +worker_[12] +/);
    expect(rows.find((row) => row.includes(' broken '))).toMatch(/ failed +prepare \d+s, work \d+s/);
    expect((await project.klauss('timeline', job, '--json')).json()).toMatchObject({ job, format: 'text' });
  });

  test('--svg, by worker and by task', async () => {
    const byWorker = await project.klauss('timeline', job, '--svg');
    expect(byWorker).toMatchObject({ exitCode: 0, stderr: '' });
    expect(byWorker.stdout).toMatch(/^<svg .* class="picture timeline"/);
    expect(byWorker.stdout).toContain('<title>worker_1</title>');
    const { stdout } = await project.klauss('timeline', job, '--svg', '--by', 'task');
    for (const key of ['schema', 'broken', 'login', 'alone'])
      expect(stdout).toContain(`<title>${key}</title>`);
    expect(stdout).not.toContain('<title>last</title>');
  });

  test('bad input', async () => {
    expect((await project.klauss('timeline', job, '--svg', '--by', 'day')).stderr).toContain(
      '--by is to be worker or task, not `day`.',
    );
    expect((await project.klauss('timeline', job, '--by', 'task')).stderr).toContain('--by is for pictures.');
    expect((await project.klauss('timeline', 'nojob1')).stderr).toContain('There is no job `nojob1`.');
  });
});

test('workers that were parked: the table and the picture say when and why', async () => {
  await using parked = await makeProject({ config: `${STUB_CONFIG}[limits]\npark_initial = 1\n` });
  const once = join(dirname(parked.root), 'once');
  await writeFile(
    join(parked.root, 'plan.json'),
    JSON.stringify([{ key: 'a', prompt: `stub:once=${once} stub:api=429` }]),
  );
  await parked.klauss('submit-file', 'plan.json', '--start', '1');
  expect(await parked.klauss('wait')).toMatchObject({ exitCode: 0 });
  const { stdout } = await parked.klauss('timeline');
  expect(stdout).toMatch(/ worker_1 +a +1 +released +prepare/);
  expect(stdout).toMatch(/ worker_1 +a +2 +completed +prepare/);
  expect(stdout).toMatch(/^Held back \(limit\) from .*429/m);
  expect((await parked.klauss('timeline', '--svg')).stdout).toMatch(
    /<g class="held"><title>Held back \(parked\) for /,
  );
});

test('nothing has run yet', async () => {
  await using idle = await makeProject();
  expect(await idle.klauss('graph')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('Nothing was submitted'),
  });
  await idle.write('plan.json', [{ key: 'a', prompt: 'Do it.' }]);
  await idle.klauss('submit-file', 'plan.json');
  expect((await idle.klauss('graph')).stdout).toContain('\n○ a [pending]\n');
  expect((await idle.klauss('timeline')).stdout).toContain('\nNothing has run yet.');
  expect((await idle.klauss('timeline', '--svg')).stdout).toContain('Nothing has run yet.</text>');
});
