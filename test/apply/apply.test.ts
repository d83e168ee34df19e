import { describe, expect, test } from 'vitest';
import { expectNothingLeft, expectRefused, fingerprint, makeGround } from './ground.ts';
import { makeJob, type TaskWork } from './job.ts';

const FILES = { 'a.txt': 'a\n', 'b.txt': 'b\n', 'c.txt': '1\n2\n3\n4\n5\n6\n7\n8\n' };

/** `docs` builds on `login`; `search` changes the same lines as `login`; `style` stands alone. */
const WORKS: readonly TaskWork[] = [
  { key: 'login', edits: { 'login.txt': 'login\n', 'c.txt': 'login\n2\n3\n4\n5\n6\n7\n8\n' } },
  { key: 'style', edits: { 'style.txt': 'style\n' } },
  { key: 'search', edits: { 'c.txt': 'login and search\n2\n3\n4\n5\n6\n7\n8\n' } },
  { key: 'docs', dependsOn: ['login'], edits: { 'login.txt': 'login, documented\n' } },
];

const keysOf = (application: { readonly kind: string }): readonly string[] =>
  (application as { tasks?: readonly { key: string }[] }).tasks?.map(({ key }) => key) ?? [];

test('all of a job, and then nothing is new', async () => {
  await using ground = await makeGround({ files: FILES });
  await using fixture = await makeJob(ground, WORKS);
  const landed = await fixture.apply();
  expect(landed).toMatchObject({ kind: 'landed', mode: 'uncommitted', holdsSnapshot: false });
  expect(keysOf(landed)).toEqual(['login', 'style', 'search', 'docs']);
  expect((await fixture.job()).applied).toMatchObject({
    mode: 'uncommitted',
    tip: await ground.git('rev-parse', `klauss/${fixture.id}/integration`),
    commit: null,
    tasks: ['login', 'style', 'search', 'docs'],
  });
  const after = await fingerprint(ground);
  expect(await fixture.apply()).toMatchObject({ kind: 'nothing', why: 'applied' });
  expect(await fixture.apply({ mode: 'commit', keys: ['style'] })).toMatchObject({
    kind: 'nothing',
    why: 'applied',
  });
  expect(await fingerprint(ground)).toEqual(after);
  expect(
    (await fixture.queue.events({ after: 0, limit: 1000 })).filter(({ kind }) => kind === 'job.applied'),
  ).toHaveLength(1);
});

test('the message: the goal, a line for each task, a trailer', async () => {
  await using ground = await makeGround({ files: FILES });
  await using fixture = await makeJob(ground, WORKS.slice(0, 2));
  await fixture.apply({ mode: 'commit' });
  expect(await ground.git('log', '-1', '--format=%B')).toBe(
    `Build it\n\nBuild it\n\nin two parts.\n\n- login: Did login.\n- style: Did style.\n\nKlauss-Job: ${fixture.id}\n`,
  );
  expect(await ground.git('log', '-1', '--format=%(trailers:key=Klauss-Job,valueonly)')).toBe(
    `${fixture.id}\n`,
  );
});

test("a message of one's own", async () => {
  await using ground = await makeGround({ files: FILES });
  await using fixture = await makeJob(ground, WORKS.slice(0, 2));
  await fixture.apply({ mode: 'merge', message: 'Mine\n\n# and more' });
  expect(await ground.git('log', '-1', '--format=%B')).toBe('Mine\n\n# and more\n');
});

describe('a selection', () => {
  test('takes what it depends on along, and leaves the rest', async () => {
    await using ground = await makeGround({ files: FILES });
    await using fixture = await makeJob(ground, WORKS);
    const landed = await fixture.apply({ keys: ['docs'] });
    expect(keysOf(landed)).toEqual(['docs', 'login']);
    expect(await ground.read('login.txt')).toBe('login, documented\n');
    expect(await ground.read('c.txt')).toMatch(/^login\n/);
    expect(await ground.git('status', '--porcelain')).toBe(' M c.txt\n?? login.txt');
    expect((await fixture.job()).applied?.tasks).toEqual(['docs', 'login']);
  });

  test('then the rest lands on top, as far as it is new', async () => {
    await using ground = await makeGround({ files: FILES });
    await using fixture = await makeJob(ground, WORKS);
    await fixture.apply({ keys: ['style'] });
    await ground.edit({ 'b.txt': 'mine\n' });
    const rest = await fixture.apply();
    expect(keysOf(rest)).toEqual(['login', 'search', 'docs']);
    expect(rest).toMatchObject({ files: [{ path: 'c.txt' }, { path: 'login.txt' }] });
    expect(await ground.read('c.txt')).toMatch(/^login and search\n/);
    expect(await ground.git('status', '--porcelain')).toBe(' M b.txt\n M c.txt\n?? login.txt\n?? style.txt');
    expect((await fixture.job()).applied?.tasks).toEqual(['login', 'style', 'search', 'docs']);
  });

  test('one after the other', async () => {
    await using ground = await makeGround({ files: FILES });
    await using fixture = await makeJob(ground, WORKS);
    await fixture.apply({ mode: 'commit', keys: ['style'] });
    await fixture.apply({ mode: 'commit', keys: ['login', 'style'] });
    await fixture.apply({ mode: 'merge' });
    expect(await ground.git('diff', '--stat', 'HEAD', `klauss/${fixture.id}/integration`)).toBe('');
    expect(
      await ground.git('log', '--first-parent', '--format=%b').then((text) => text.match(/^- \w+/gm)),
    ).toEqual(['- search', '- docs', '- login', '- style']);
    expect(await ground.git('status', '--porcelain')).toBe('');
  });

  test('as a merge, with a commit for each task', async () => {
    await using ground = await makeGround({ files: FILES });
    await using fixture = await makeJob(ground, WORKS);
    await fixture.apply({ mode: 'merge', keys: ['docs'] });
    expect(await ground.git('log', '--format=%s', 'HEAD^2')).toBe('Work of docs\nWork of login\nFirst');
    await fixture.apply({ mode: 'merge' });
    expect(await ground.git('diff', '--stat', 'HEAD', `klauss/${fixture.id}/integration`)).toBe('');
  });

  test('is refused when it builds on a task that is not in it', async () => {
    await using ground = await makeGround({ files: FILES });
    await using fixture = await makeJob(ground, WORKS);
    const error = await expectRefused({ ...ground, site: fixture.site }, 'conflict', () =>
      fixture.apply({ keys: ['search'] }),
    );
    expect(error).toMatchObject({
      message: expect.stringContaining('`search` builds on that of login, in c.txt'),
      hint: expect.stringContaining('--task search --task login'),
      details: { files: ['c.txt'], task: 'search', builds_on: ['login'] },
    });
    await fixture.apply({ keys: ['search', 'login'] });
    expect(await ground.read('c.txt')).toMatch(/^login and search\n/);
  });

  test('names a task that is there, and has landed', async () => {
    await using ground = await makeGround({ files: FILES });
    await using fixture = await makeJob(ground, [...WORKS, { key: 'later' }, { key: 'bad', edits: null }]);
    const at = { ...ground, site: fixture.site };
    await expectRefused(at, 'not_found', () => fixture.apply({ keys: ['none'] }));
    const pending = await expectRefused(at, 'state', () => fixture.apply({ keys: ['later'] }));
    expect(pending.message).toContain('it is pending');
    const failed = await expectRefused(at, 'state', () => fixture.apply({ keys: ['style', 'bad'] }));
    expect(failed.message).toContain('it is failed');
  });

  test('on a snapshot with uncommitted work, as a merge: without that work', async () => {
    await using ground = await makeGround({ files: FILES });
    await ground.edit({ 'b.txt': 'mine\n', 'c.txt': '1\n2\n3\n4\n5\n6\n7\nmine\n' });
    await using fixture = await makeJob(ground, [
      { key: 'one', edits: { 'c.txt': 'one\n2\n3\n4\n5\n6\n7\nmine\n' } },
      { key: 'two', edits: { 'two.txt': 'two\n' } },
    ]);
    await fixture.apply({ mode: 'merge', keys: ['one'] });
    expect(await ground.git('show', 'HEAD:c.txt')).toBe('one\n2\n3\n4\n5\n6\n7\n8');
    await fixture.apply({ mode: 'merge' });
    expect(await ground.git('log', '--format=%s')).not.toContain('Snapshot');
    expect(await ground.git('status', '--porcelain')).toBe(' M b.txt\n M c.txt');
    expect(await ground.read('c.txt')).toBe('one\n2\n3\n4\n5\n6\n7\nmine\n');
    expect(await ground.read('two.txt')).toBe('two\n');
  });
});

describe('a branch', () => {
  test('at the result; the tree is left alone', async () => {
    await using ground = await makeGround({ files: FILES });
    await ground.edit({ 'b.txt': 'mine\n' });
    await using fixture = await makeJob(ground, WORKS);
    const before = await ground.git('status', '--porcelain');
    const landed = await fixture.apply({ mode: 'branch', branch: 'result/of-it' });
    const tip = await ground.git('rev-parse', `klauss/${fixture.id}/integration`);
    expect(landed).toMatchObject({
      kind: 'landed',
      commit: tip,
      branch: 'refs/heads/result/of-it',
      holdsSnapshot: true,
      files: [
        { path: 'c.txt', status: 'modified' },
        { path: 'login.txt', status: 'added' },
        { path: 'style.txt' },
      ],
    });
    expect(await ground.git('rev-parse', 'result/of-it')).toBe(tip);
    expect(await ground.git('status', '--porcelain')).toBe(before);
    expect((await fixture.job()).applied).toMatchObject({
      mode: 'branch',
      tip,
      commit: tip,
      branch: 'refs/heads/result/of-it',
    });
    await expectNothingLeft(ground);
  });

  test('of some tasks, on a clean snapshot', async () => {
    await using ground = await makeGround({ files: FILES });
    await using fixture = await makeJob(ground, WORKS);
    const landed = await fixture.apply({ mode: 'branch', branch: 'style', keys: ['style'] });
    expect(landed).toMatchObject({ holdsSnapshot: false });
    expect(await ground.git('diff', '--name-only', 'main', 'style')).toBe('style.txt');
  });

  test('does not count as applied to the tree', async () => {
    await using ground = await makeGround({ files: FILES });
    await using fixture = await makeJob(ground, WORKS);
    await fixture.apply({ mode: 'branch', branch: 'result' });
    expect(await fixture.apply()).toMatchObject({ kind: 'landed', mode: 'uncommitted' });
    const applied = (await fixture.job()).applied;
    expect(applied).toMatchObject({ mode: 'uncommitted' });
    await fixture.apply({ mode: 'branch', branch: 'again' });
    expect((await fixture.job()).applied).toEqual(applied);
  });

  test.each([
    ['main', 'state'],
    ['', 'usage'],
    ['-x', 'usage'],
    ['a..b', 'usage'],
    ['HEAD', 'usage'],
    ['klauss/k3f9x2/mine', 'usage'],
  ] as const)('`%s` is refused', async (branch, code) => {
    await using ground = await makeGround({ files: FILES });
    await using fixture = await makeJob(ground, WORKS.slice(0, 1));
    await expectRefused({ ...ground, site: fixture.site }, code, () =>
      fixture.apply({ mode: 'branch', branch }),
    );
    expect((await fixture.job()).applied).toBeNull();
  });
});

test.each(['uncommitted', 'commit', 'merge', 'branch'] as const)(
  '%s: a dry run tells, and changes nothing',
  async (mode) => {
    await using ground = await makeGround({ files: FILES });
    await using fixture = await makeJob(ground, WORKS);
    const before = await fingerprint(ground);
    const told = await fixture.apply({ mode, branch: 'new', dryRun: true });
    expect(told).toMatchObject({
      kind: 'landed',
      commit: null,
      files: [{ path: 'c.txt' }, { path: 'login.txt' }, { path: 'style.txt' }],
      stat: expect.stringContaining('3 files changed'),
    });
    expect(await fingerprint(ground)).toEqual(before);
    expect((await fixture.job()).applied).toBeNull();
  },
);

test('nothing to apply', async () => {
  await using ground = await makeGround({ files: FILES });
  await using pending = await makeJob(ground, [{ key: 'a' }]);
  expect(await pending.apply()).toMatchObject({ kind: 'nothing', why: 'empty' });
  expect(await pending.apply({ mode: 'branch', branch: 'x' })).toMatchObject({
    kind: 'nothing',
    why: 'empty',
  });
  await using shared = await makeJob(ground, [{ key: 'a' }], { shared: true });
  expect(await shared.apply()).toMatchObject({ kind: 'nothing', why: 'shared' });
  await using idle = await makeJob(ground, [{ key: 'a', edits: {} }]);
  expect(await idle.apply()).toMatchObject({ kind: 'nothing', why: 'empty' });
});

test('what was dropped from the result since goes with the next apply', async () => {
  await using ground = await makeGround({ files: FILES });
  await using fixture = await makeJob(ground, WORKS.slice(0, 2));
  await fixture.apply();
  const tip = await ground.git('rev-parse', `klauss/${fixture.id}/integration`);
  const without = await ground.git('commit-tree', '-p', tip, '-m', 'Roll back style', `${tip}~1^{tree}`);
  await ground.git('update-ref', `refs/heads/klauss/${fixture.id}/integration`, without);
  const task = await fixture.queue.taskByKey(fixture.id, 'style');
  if (task !== null) await fixture.queue.withdraw(task.id);
  expect(await fixture.apply()).toMatchObject({
    kind: 'landed',
    tasks: [],
    files: [{ path: 'style.txt', status: 'deleted' }],
    job: { applied: { tasks: ['login'] } },
  });
});

test('a collection of garbage at any moment takes nothing of it', async () => {
  await using ground = await makeGround({ files: FILES });
  await using fixture = await makeJob(ground, WORKS);
  const steps: string[] = [];
  const site = {
    ...fixture.site,
    onStep: async (step: string) => {
      steps.push(step);
      await ground.git('gc', '--quiet', '--prune=now');
    },
  };
  const { applyJob } = await import('../../src/apply/apply.ts');
  await ground.edit({ 'b.txt': 'mine\n' });
  await applyJob(site, fixture.queue, await fixture.job(), { mode: 'commit', keys: null, dryRun: false });
  expect(steps).toContain('released');
  expect(await ground.git('status', '--porcelain')).toBe(' M b.txt');
  await expectNothingLeft(ground);
});
