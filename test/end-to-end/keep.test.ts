/** Clients that are kept for the next task, `[workers] warm = "keep"`, with the real client: nothing of one task reaches another. */

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bash, call, type ModelRequest, write } from '../support/model.ts';
import { expectNoSurvivors, survivors } from '../support/processes.ts';
import { done, LOOK, leaveBehind, makeWarm, type Steps } from './warm.ts';

const told = (requests: readonly ModelRequest[]): string =>
  requests.map(({ system, conversation }) => `${system}\n${conversation}`).join('\n');

/** It would end whatever is taken for a part of its attempt. */
const PASSING = { verify: ['test -e sub/x.txt'] };
const PASSING_AT_FIRST = { verify: ['test ! -e wanted || { cat wanted; test -e gated.txt; }'] };

test('one client does task after task, and nothing of one reaches the next', async () => {
  await using warm = await makeWarm({
    warm: 'keep',
    isolation: 'shared',
    files: {
      'CLAUDE.md': 'Use tabs. @more.md\n',
      'more.md': 'More as it was.\n',
      'sub/CLAUDE.md': 'Nested as it was.\n',
      'sub/x.txt': 'All of x.\n',
      'y.txt': 'All of y.\n',
    },
  });
  const read = (directory: string) => call('Read', { file_path: join(directory, 'sub', 'x.txt') });
  const leaver: Steps = (directory) => [
    LOOK,
    leaveBehind('sub'),
    bash('pwd'),
    read(directory),
    call('Read', { file_path: join(directory, 'y.txt') }),
    bash(
      'echo "Nested as it is." > CLAUDE.md; for file in more.md y.txt; do echo "More as it is." > ../$file; done',
    ),
    call('Read', { file_path: '~/.ssh/id_rsa' }),
  ];
  const job = await warm.submit(
    {
      leaver,
      heir: (directory) => [LOOK, read(directory), write(join(directory, 'y.txt'), 'Mine.\n')],
      // Its shell goes on when it has reported.
      background: () => [
        LOOK,
        call('Bash', { command: 'echo $$ > background; exec sleep 600', run_in_background: true }),
        bash('until [ -s background ]; do sleep 0.05; done; cat background'),
      ],
      after: () => [LOOK, bash('kill -0 $(cat background) || echo it is gone')],
      detached: () => [LOOK, bash('setsid -f sleep 600 > /dev/null 2>&1')],
      teller: () => [LOOK, bash('echo "Use spaces." > CLAUDE.md')],
      hearer: () => [LOOK],
      // Its gate fails twice, and its session goes on.
      gated: () => [
        LOOK,
        bash('touch wanted'),
        done(),
        LOOK,
        bash('echo still > wanted'),
        done(),
        LOOK,
        bash('touch gated.txt'),
      ],
      other: () => [LOOK],
    },
    {
      leaver: PASSING,
      heir: PASSING,
      background: PASSING,
      hearer: PASSING_AT_FIRST,
      gated: { ...PASSING_AT_FIRST, max_retries: 2 },
      other: { model: 'haiku' },
    },
  );
  const ends = await warm.ends(job);
  expect(Object.values(ends)).toEqual(Array(9).fill('completed'));

  // The same client, a session each.
  const [first, second, third] = ['leaver', 'heir', 'background'].map(warm.clientOf);
  expect(first).toBeGreaterThan(0);
  expect([second, third]).toEqual([first, first]);
  const [[leaving], [inheriting]] = [await warm.attempts(job, 'leaver'), await warm.attempts(job, 'heir')];
  expect(leaving).toMatchObject({
    turns: 9,
    tool_calls: 7,
    tokens: { input: 8000, output: 400 },
    denials: [{}],
  });
  expect(inheriting).toMatchObject({
    turns: 5,
    tool_calls: 3,
    tokens: { input: 4000, output: 200 },
    denials: [],
  });
  expect(leaving?.cost_usd).toBeCloseTo(8 * 0.005);
  expect(inheriting?.cost_usd).toBeCloseTo(4 * 0.005);
  expect(inheriting?.session).not.toBe(leaving?.session);
  for (const [key, session] of [
    ['leaver', leaving?.session],
    ['heir', inheriting?.session],
  ] as const) {
    const lines = (await warm.project.read(`.klauss/logs/${job}/${key}.1.jsonl`)).trimEnd().split('\n');
    const messages = lines.map((line) => JSON.parse(line));
    expect(messages[0]).toMatchObject({ type: 'run', id: session, resume: false });
    const sessions = new Set(messages.flatMap(({ session_id }) => session_id ?? []));
    expect([...sessions]).toEqual([session]);
    expect(messages.at(-1)).toMatchObject({ type: 'result', subtype: 'success' });
    expect(lines.join('\n')).not.toMatch(/control_(?:request|response)|\/clear/);
  }

  // The shell is as it was at first, in the directory as well.
  const [before, left] = warm.looks('leaver');
  expect(left?.state).not.toBe(before?.state);
  expect(left?.state).toMatch(/^0?077 variable=set left /);
  expect(warm.answers('leaver')[2]).toBe(left?.directory);
  expect(warm.looks('heir')).toEqual([before]);

  // It knows nothing, and is told what holds now.
  const heard = told(warm.requests('heir'));
  expect(heard).not.toMatch(/leaver|as it was|id_rsa/);
  expect(heard).toContain('Nested as it is.');
  expect(heard).toContain('More as it is.');
  expect(warm.answers('heir')[1]).toContain('All of x.');
  // Had it read this before it changed, it would not be let.
  expect(warm.answers('heir')[2]).toMatch(/updated successfully/);

  // What runs on is ended with its client.
  const clients = ['background', 'after', 'detached', 'teller', 'hearer', 'gated', 'other'].map(
    warm.clientOf,
  );
  const [background, after, detached, teller, hearer, gated, other] = clients;
  expect(warm.answers('after')[1]).toContain('it is gone');
  expect(told(warm.requests('after'))).not.toMatch(/background command|task-notification/i);
  expect(detached).toBe(after);
  expect(new Set([background, after, teller, hearer, other]).size).toBe(5);
  expect(told(warm.requests('hearer'))).toContain('Use spaces.');
  expect(told(warm.requests('hearer'))).not.toContain('Use tabs.');

  // It began in a client that had been cleared, and goes on in another.
  const tries = await warm.attempts(job, 'gated');
  expect(gated).toBe(hearer);
  expect(tries.map(({ reason }) => reason)).toEqual(['gates', 'gates', null]);
  expect(new Set(tries.map(({ session }) => session)).size).toBe(1);
  expect(new Set(warm.looks('gated').map(({ client }) => client)).size).toBe(3);
  expect(warm.requests('other').map(({ model }) => model)).toEqual(
    warm.requests('other').map(() => expect.stringContaining('haiku')),
  );

  await warm.project.klauss('stop');
  await expectNoSurvivors(warm.project.marker);
});

test('each task has a budget of its own; a client that is gone is replaced, and none is left', async () => {
  await using warm = await makeWarm({
    warm: 'keep',
    isolation: 'shared',
    config: '[budget]\nper_task = 0.03\n',
  });
  const { project, model } = warm;
  const ok: Steps = () => [LOOK, bash('pwd')];
  // $0.005 for each answer.
  const first = await warm.submit({ a: ok, b: ok, greedy: () => [LOOK, ...Array(9).fill(bash('pwd'))] });
  expect(await warm.ends(first)).toEqual({ a: 'completed', b: 'completed', greedy: 'failed' });
  const [spent] = await warm.attempts(first, 'greedy');
  expect(spent?.cost_usd).toBeCloseTo(0.03);
  const kept = warm.clientOf('a');
  expect([warm.clientOf('b'), warm.clientOf('greedy')]).toEqual([kept, kept]);

  // Between two tasks.
  const second = await warm.submit({ c: ok });
  expect(await warm.ends(second)).toEqual({ c: 'completed' });
  process.kill(warm.clientOf('c'), 'SIGKILL');
  const held = Promise.withResolvers<void>();
  const third = await warm.submit({
    d: ok,
    e: () => [LOOK, bash('pwd', { until: held.promise }), bash('ls')],
  });
  // In the middle of one.
  await model.waitFor(
    ({ conversation }) => conversation.includes('task: e\n') && conversation.includes('look: '),
  );
  const killed = warm.clientOf('e');
  expect(killed).toBe(warm.clientOf('d'));
  expect(killed).not.toBe(warm.clientOf('c'));
  process.kill(killed, 'SIGKILL');
  held.resolve();
  expect(await warm.ends(third)).toEqual({ d: 'completed', e: 'completed' });
  const tries = await warm.attempts(third, 'e');
  expect(tries.map(({ outcome }) => outcome)).toEqual(['failed', 'completed']);

  // Nobody is left who could end it, while it waits and while it works.
  const fourth = await warm.submit({ f: ok });
  expect(await warm.ends(fourth)).toEqual({ f: 'completed' });
  process.kill(await warm.pool(), 'SIGKILL');
  await project.klauss('kill');
  await expectNoSurvivors(project.marker);
  const never = Promise.withResolvers<void>();
  const fifth = await warm.submit({ g: ok, h: () => [LOOK, bash('pwd', { until: never.promise })] });
  await model.waitFor(
    ({ conversation }) => conversation.includes('task: h\n') && conversation.includes('look: '),
  );
  const left = warm.clientOf('h');
  expect(left).toBe(warm.clientOf('g'));
  process.kill(await warm.pool(), 'SIGKILL');
  never.resolve();
  expect(await warm.ends(fifth)).toEqual({ g: 'completed', h: 'completed' });
  expect((await survivors(project.marker)).map(({ pid }) => pid)).not.toContain(left);
  expect((await warm.attempts(fifth, 'h')).length).toBe(2);
});

test('in worktrees none is kept', async () => {
  await using warm = await makeWarm({ warm: 'keep', isolation: 'worktree' });
  const job = await warm.submit({ a: () => [LOOK], b: () => [LOOK] });
  expect(await warm.ends(job)).toEqual({ a: 'completed', b: 'completed' });
  expect(warm.clientOf('b')).not.toBe(warm.clientOf('a'));
  expect(warm.looks('b')[0]?.directory).not.toBe(warm.looks('a')[0]?.directory);
});
