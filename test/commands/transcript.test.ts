/** The conversation of an attempt in readable form, and its stream as it came. */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JobAndTasks } from '../support/plan.ts';
import { makeProject, type Project } from '../support/project.ts';
import { heard, untilWorking } from './running.ts';
import { error } from './shapes.ts';

interface Told {
  readonly task: number;
  readonly attempt: number;
  readonly outcome: string;
  readonly entries: readonly { readonly kind: string; readonly text: string; readonly tool: string | null }[];
}

/** A task that fails the first time it is tried, and one that waits for it. */
async function submit(project: Project): Promise<string> {
  await project.write('plan.json', {
    goal: 'Greet',
    tasks: [
      { key: 'a', prompt: 'Say A stub:once=tried stub:exit=1', max_retries: 1 },
      { key: 'b', prompt: 'Say B', depends_on: ['a'] },
    ],
  });
  return (await project.klauss('submit-file', 'plan.json', '--json')).json<JobAndTasks>().job.id;
}

const kinds = ({ entries }: Told) =>
  entries.map(({ kind, tool }) => (tool === null ? kind : `${kind} ${tool}`));

test.concurrent('an attempt is shown as a conversation, and printed as it came', async () => {
  await using project = await makeProject();
  const job = await submit(project);
  await project.klauss('wait');

  const shown = await project.klauss('show', `${job}/a`, '--transcript');
  expect(shown).toMatchObject({ exitCode: 0, stderr: '' });
  const lines = shown.stdout.split('\n');
  const stream = join(project.root, `.klauss/logs/${job}/a.2.jsonl`);
  expect(lines.slice(0, 5)).toEqual([
    `Task 1 (${job}/a), attempt 2: completed`,
    `  stream  ${stream}`,
    expect.stringMatching(/^ {2}told {4}\/.*\/shared\.[0-9a-f]{16}\.md, as all its like$/),
    '',
    'The client starts.',
  ]);
  expect(shown.stdout).toMatch(/^ {2}prompt {4}Do the following task.*\n.*\n {12}## Your task: a\n/m);
  expect(lines).toContain('  calls     Bash: true');
  expect(lines).toContain('  ends      success, 2 turns');

  const latest = (await project.klauss('show', '1', '--transcript', '--json')).json<Told>();
  expect(latest).toMatchObject({ task: 1, key: 'a', job, attempt: 2, outcome: 'completed', file: stream });
  expect(kinds(latest)).toEqual(['run', 'prompt', 'session', 'call Bash', 'result']);
  const first = (await project.klauss('show', '1', '--transcript', '--attempt', '1', '--json')).json<Told>();
  expect(first).toMatchObject({ attempt: 1, outcome: 'failed' });
  expect(kinds(first)).toEqual(['run', 'prompt', 'session', 'call Bash']);

  const raw = await project.klauss('logs', `${job}/a`, '--raw');
  expect(raw.stdout).toBe((await project.read(`.klauss/logs/${job}/a.2.jsonl`)).trimEnd());
  expect((await project.klauss('logs', '1', '--raw', '--attempt', '1')).stdout).toBe(
    (await project.read(`.klauss/logs/${job}/a.1.jsonl`)).trimEnd(),
  );
  expect((await project.klauss('logs', '1', '--raw', '-n', '1', '--json')).json()).toEqual({
    lines: [raw.stdout.split('\n').at(-1)],
  });
});

test.concurrent('a long answer is cut, and it is said how to see all of it', async () => {
  await using project = await makeProject();
  await project.klauss('submit', 'stub:large=1', '--key', 'a', '--start');
  await project.klauss('wait');
  const shown = await project.klauss('show', '1', '--transcript');
  expect(shown.stdout.length).toBeLessThan(20_000);
  const last = shown.stdout.split('\n').at(-1) ?? '';
  expect(last).toMatch(/^What ends in … is cut; all of it: klauss logs \w+\/a --raw --attempt 1$/);
  const raw = await project.klauss(...(last.split('klauss ')[1] ?? '').split(' '));
  expect(raw.stdout.length).toBeGreaterThan(1_000_000);
});

test.concurrent('--raw -f goes across attempts, and ends on Ctrl+C', async () => {
  await using project = await makeProject();
  const job = await submit(project);
  const logs = project.start('logs', '1', '--raw', '-f');
  const lines = heard(logs.stdout);
  await project.klauss('start', '1');
  await lines.until(/"type":"result"/);
  logs.kill('SIGINT');
  const end = await logs;
  expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  const both = await Promise.all(
    [1, 2].map((number) => project.read(`.klauss/logs/${job}/a.${number}.jsonl`)),
  );
  expect(end.stdout).toBe(both.join('').trimEnd());
});

test.concurrent('a task at work is shown as far as it is', async () => {
  await using project = await makeProject();
  await project.klauss('submit', 'stub:sleep=60', '--key', 'a', '--start', '1');
  await untilWorking(project);
  const logs = project.start('logs', '1', '--raw', '-f');
  await heard(logs.stdout).until(/"name":"Bash"/);
  logs.kill('SIGINT');
  await logs;
  const told = (await project.klauss('show', '1', '--transcript', '--json')).json<Told>();
  expect(told.outcome).toBe('running');
  expect(kinds(told)).toEqual(['run', 'prompt', 'session', 'call Bash']);
});

test.concurrent('what is not there is said, and what to do', async () => {
  await using project = await makeProject();
  const job = await submit(project);
  const told = async (...words: readonly string[]) => {
    const end = await project.klauss(...words, '--json');
    expect(end).toMatchObject({ exitCode: 2, stderr: '' });
    return error.parse(end.json()).error;
  };
  expect(await told('show', `${job}/b`, '--transcript')).toMatchObject({
    code: 'state',
    message: `The task ${job}/b has not run yet.`,
    hint: expect.stringContaining(`klauss status ${job}`),
  });
  expect(await told('logs', `${job}/b`, '--raw')).toMatchObject({ code: 'state' });
  await project.klauss('wait');
  expect(await told('show', `${job}/b`, '--transcript', '--attempt', '7')).toMatchObject({
    code: 'not_found',
    message: `The task ${job}/b has no attempt 7.`,
    hint: expect.stringContaining(`klauss show ${job}/b`),
  });
  await rm(join(project.root, `.klauss/logs/${job}`), { recursive: true });
  expect(await told('show', `${job}/b`, '--transcript')).toMatchObject({
    code: 'not_found',
    message: expect.stringContaining('it was removed'),
    hint: expect.stringContaining(`klauss show ${job}/b`),
  });
});
