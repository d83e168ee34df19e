/** Clients that may be kept ask the guard through their own pipe: the real client, which does no more than one that starts a process. */

import { readFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bash, call, say, write } from '../support/model.ts';
import { expectNoSurvivors, survivors } from '../support/processes.ts';
import { done, LOOK, makeWarm, type Steps, type Warm } from './warm.ts';

/** What a client was started with. */
const argumentsOf = (pid: number): readonly string[] =>
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');

/** Process id of the pool's guard. */
async function guardOf(warm: Warm): Promise<number> {
  const pool = await warm.pool();
  const guards = (await survivors(/^KLAUSS_POOL=/)).filter(
    ({ parent, command }) => parent === pool && command.endsWith('--standing'),
  );
  expect(guards).toHaveLength(1);
  return guards[0]?.pid ?? 0;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const OUTSIDE = '/etc/klauss-outside';

test('task after task is held to the rules, whatever settings of the project say', async () => {
  await using warm = await makeWarm({
    warm: 'keep',
    isolation: 'shared',
    files: {
      '.claude/settings.json': JSON.stringify({ disableAllHooks: true, env: { FAR: '/etc' } }),
    },
  });
  const { root } = warm.project;
  const steps: Steps = () => [
    LOOK,
    write(OUTSIDE, 'x'),
    bash('echo x > $FAR/klauss-outside'),
    write(join(root, '.klauss.toml'), 'x'),
    bash('cat ~/.env'),
    bash('touch "$CLAUDE_CODE_EXECPATH"'),
    write(join(root, 'mine.txt'), 'x'),
    bash('echo "$FAR" > far.txt && cat far.txt'),
  ];
  const job = await warm.submit({ first: steps, second: steps });
  expect(await warm.ends(job)).toEqual({ first: 'completed', second: 'completed' });
  expect(warm.clientOf('second')).toBe(warm.clientOf('first'));
  const outside = `Klauss: ${OUTSIDE} is outside the workspace. Write in ${root} only.`;
  for (const key of ['first', 'second']) {
    const answers = warm.answers(key);
    expect(answers[1]).toContain(outside);
    expect(answers[2]).toContain(outside);
    expect(answers[3]).toMatch(/Klauss: No task may change .*\.klauss\.toml/);
    expect(answers[4]).toMatch(/Klauss: .*\.env looks like a secret/);
    expect(answers[5]).toMatch(/Klauss: .*\/claude\S* is outside the workspace/);
    expect(answers[6]).not.toContain('Klauss:');
    expect(answers[7]).toBe('/etc');
    const [attempt] = await warm.attempts(job, key);
    expect(attempt?.denials).toHaveLength(5);
  }
  expect(await exists(OUTSIDE)).toBe(false);
  // Not by the guard that its settings would name: they name none.
  const settings = argumentsOf(warm.clientOf('first')).find((word) => word.startsWith('--settings='));
  expect(settings).toMatch(/^--settings=\{"disableAllHooks":false/);

  // Its guard dies while it works.
  const held = Promise.withResolvers<void>();
  const third = await warm.submit({
    third: () => [LOOK, bash('echo asked', { until: held.promise }), bash('echo asked again')],
  });
  await warm.model.waitFor(
    ({ conversation }) => conversation.includes('task: third\n') && conversation.includes('look: '),
  );
  expect(warm.clientOf('third')).toBe(warm.clientOf('first'));
  process.kill(await guardOf(warm), 'SIGKILL');
  held.resolve();
  expect(await warm.ends(third)).toEqual({ third: 'completed' });
  expect(warm.answers('third')[1]).toContain('Klauss: the guard cannot judge this call: it has ended');
  expect(warm.answers('third')[2]).toBe('asked again');
  const guard = await guardOf(warm);

  await warm.project.klauss('stop');
  await expectNoSurvivors(warm.project.marker);
  expect((await survivors(/^KLAUSS_POOL=/)).map(({ pid }) => pid)).not.toContain(guard);
});

test('what goes on in the background after the report can still ask', async () => {
  const reported = Promise.withResolvers<void>();
  await using warm = await makeWarm({
    warm: 'keep',
    isolation: 'shared',
    subagent: [
      bash('echo by the subagent > background.txt', { until: reported.promise }),
      write(OUTSIDE, 'x'),
      say('All is done in the background.'),
    ],
  });
  const agent = { description: 'A part', prompt: 'Do a part.', subagent_type: 'general-purpose' };
  const job = await warm.submit({
    parent: () => [
      LOOK,
      call('Agent', { ...agent, run_in_background: true }),
      done(),
      // The end of the subagent begins another turn.
      bash('cat background.txt'),
      write(OUTSIDE, 'x'),
    ],
    next: () => [LOOK],
  });
  const transcript = `.klauss/logs/${job}/parent.1.jsonl`;
  await warm.model.waitFor(({ sender }) => sender === 'subagent');
  await expect.poll(() => warm.project.read(transcript)).toContain('"type":"result"');
  reported.resolve();
  expect(await warm.ends(job)).toEqual({ parent: 'completed', next: 'completed' });
  const outside = `Klauss: ${OUTSIDE} is outside the workspace.`;
  const subagent = warm.model.requests.findLast(({ sender }) => sender === 'subagent');
  expect(subagent?.allAnswers.map(({ isError }) => isError)).toEqual([false, true]);
  expect(subagent?.allAnswers[1]?.text).toContain(outside);
  expect(warm.answers('parent')[3]).toBe('by the subagent');
  expect(warm.answers('parent')[4]).toContain(outside);
  expect(await exists(OUTSIDE)).toBe(false);
  // The client counts them anew with every turn.
  expect((await warm.attempts(job, 'parent'))[0]?.denials).toHaveLength(1);
  // Something ran in it: it is for nobody else.
  expect(warm.clientOf('next')).not.toBe(warm.clientOf('parent'));
});

test('when the pool is killed, its calls are refused, and it ends', async () => {
  const killed = Promise.withResolvers<void>();
  await using warm = await makeWarm({ warm: 'keep', isolation: 'shared' });
  await warm.submit({ a: () => [LOOK, bash('echo x > late.txt', { until: killed.promise })] });
  await warm.model.waitFor(({ conversation }) => conversation.includes('look: '));
  const [guard, client] = [await guardOf(warm), warm.clientOf('a')];
  process.kill(await warm.pool(), 'SIGKILL');
  killed.resolve();
  const after = await warm.model.waitFor(({ allAnswers }) => allAnswers.length > 1);
  expect(after.allAnswers[1]?.isError).toBe(true);
  expect(await exists(join(warm.project.root, 'late.txt'))).toBe(false);
  const left = async () => (await survivors(/^KLAUSS_POOL=/)).map(({ pid }) => pid);
  await expect.poll(left, { timeout: 20_000 }).not.toContain(client);
  expect(await left()).not.toContain(guard);
});
