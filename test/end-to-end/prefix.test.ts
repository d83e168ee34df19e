/** Four workers of one job in worktrees of their own, with real clients: one fills the prompt cache, the others read it. */

import { expect, test } from 'vitest';
import { claudeBinary, clientEnvironment, makeHome } from '../support/client.ts';
import { bash, type ModelRequest, startModel, structured } from '../support/model.ts';
import type { JobAndTasks } from '../support/plan.ts';
import { makeProject } from '../support/project.ts';

/** Longer than a client takes to start. */
const HELD_MS = 3_000;
const KEYS = ['a', 'b', 'c', 'd'];

test('the first asks alone; the others follow when its answer begins, and send the same prefix', async () => {
  const asked = Promise.withResolvers<void>();
  const report = {
    status: 'done',
    summary: 'Nothing to do.',
    files_changed: [],
    notes: '',
    unchanged_because: 'A test.',
  };
  let isFirst = true;
  await using model = await startModel(({ sender, allAnswers }) => {
    if (sender !== 'worker') return undefined;
    if (allAnswers.length > 0) return structured(report);
    // Of every answer only the beginning comes until all have asked.
    const reply = bash('ls', { delay: isFirst ? HELD_MS : 0, rest: asked.promise });
    isFirst = false;
    return reply;
  });
  await using home = await makeHome();
  await using project = await makeProject({
    config: `[client]\ncommand = "${claudeBinary()}"\ncache_wait = 60\n[verify]\nauto = false\n`,
    environment: clientEnvironment({ model, home }),
    files: { 'CLAUDE.md': 'Use tabs.\n', '.gitignore': '.klauss/\n.klauss.toml\n' },
  });
  await project.write('plan.json', {
    goal: 'Four greetings for everybody',
    conventions: { language: 'English only' },
    tasks: KEYS.map((key) => ({ key, prompt: `Look at ${key}.`, verify: ['true'] })),
  });
  expect(await project.klauss('submit-file', 'plan.json', '--start', '4')).toMatchObject({ exitCode: 0 });

  const asking = () =>
    model.requests.filter(({ sender, allAnswers }) => sender === 'worker' && allAnswers.length === 0);
  await model.waitFor(() => asking().length === KEYS.length);
  asked.resolve();
  const { tasks } = (await project.klauss('wait', '--json')).json<JobAndTasks>();
  expect(tasks.map(({ status }) => status)).toEqual(KEYS.map(() => 'completed'));

  const [first, ...others] = asking();
  for (const { at } of others) expect(at - (first?.at ?? 0)).toBeGreaterThanOrEqual(HELD_MS);
  const workers = model.requests.filter(({ sender }) => sender === 'worker');
  expect(new Set(workers.map(({ directory }) => directory)).size).toBe(4);
  const prefix = ({ raw: { tools, system } }: ModelRequest): string => JSON.stringify({ tools, system });
  expect(new Set(workers.map(prefix)).size).toBe(1);
  for (const { directory, system, raw, conversation } of workers) {
    expect(system).toContain('Four greetings for everybody');
    expect(system).toContain('English only');
    expect(system).not.toContain(directory);
    expect(raw.system?.at(-1)).toMatchObject({ cache_control: { type: 'ephemeral' } });
    expect(conversation).toContain('Use tabs.');
  }
});
