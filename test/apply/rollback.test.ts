import { describe, expect, test } from 'vitest';
import { expectNothingLeft, expectRefused, filesBelow, type Ground, makeGround } from './ground.ts';
import { type JobFixture, makeJob } from './job.ts';

const FILES = { 'a.txt': 'a\n', 'b.txt': '1\n2\n3\n4\n5\n6\n7\n8\n', 'gone/c.txt': 'c\n' };
const WORKS = [
  { key: 'one', edits: { 'a.txt': 'one\n', 'gone/c.txt': null, 'new/d.txt': 'd\n' } },
  { key: 'two', edits: { 'b.txt': '1\n2\n3\n4\n5\n6\n7\ntwo\n' } },
] as const;

const filesOf = async ({ root }: Ground): Promise<unknown> =>
  await filesBelow(root, (path) => path === '.git');
const at = ({ ground, site }: JobFixture): Ground => ({ ...ground, site });

describe.each(['uncommitted', 'commit', 'merge'] as const)('%s', (mode) => {
  test('is taken back, and can be applied again', async () => {
    await using ground = await makeGround({ files: FILES });
    await ground.edit({ 'mine.txt': 'mine\n' });
    await using fixture = await makeJob(ground, WORKS);
    const [files, status] = [await filesOf(ground), await ground.git('status', '--porcelain')];
    await fixture.apply({ mode });
    const applied = (await fixture.job()).applied;
    const landed = await filesOf(ground);
    expect(landed).not.toEqual(files);
    const back = await fixture.rollback();
    expect(back).toMatchObject({ was: applied, kept: [] });
    expect(await filesOf(ground)).toEqual(files);
    expect(await ground.git('status', '--porcelain')).toBe(status);
    expect((await fixture.job()).applied).toBeNull();
    expect(await ground.git('for-each-ref', `refs/klauss/${fixture.id}/applied`)).toBe('');
    if (mode !== 'uncommitted') {
      expect(await ground.git('log', '--first-parent', '--format=%s')).toBe(
        'Take back: Build it\nBuild it\nFirst',
      );
      expect(await ground.git('log', '-1', '--format=%b')).toContain(
        `This reverts commit ${applied?.commit}.`,
      );
      expect(await ground.git('diff', '--stat', 'HEAD', 'HEAD~2')).toBe('');
    }
    expect(await fixture.rollback()).toBeNull();
    await fixture.apply({ mode });
    expect(await filesOf(ground)).toEqual(landed);
    await expectNothingLeft(ground);
  });

  test('what the user changed since in other places stays', async () => {
    await using ground = await makeGround({ files: FILES });
    await using fixture = await makeJob(ground, WORKS);
    await fixture.apply({ mode });
    await ground.edit({ 'b.txt': 'mine\n2\n3\n4\n5\n6\n7\ntwo\n', 'new/mine.txt': 'mine\n' });
    await fixture.rollback();
    expect(await ground.read('b.txt')).toBe('mine\n2\n3\n4\n5\n6\n7\n8\n');
    expect(await ground.read('new/mine.txt')).toBe('mine\n');
    expect(await ground.git('status', '--porcelain', '-uall')).toBe(' M b.txt\n?? new/mine.txt');
    await expectNothingLeft(ground);
  });

  test.each([
    ['edited', { 'a.txt': 'one, and mine\n' }],
    ['deleted', { 'a.txt': null }],
    ['made again', { 'gone/c.txt': 'mine\n' }],
  ])('what the user %s is not lost: refused', async (_, edits) => {
    await using ground = await makeGround({ files: FILES });
    await using fixture = await makeJob(ground, WORKS);
    await fixture.apply({ mode });
    await ground.edit(edits);
    const error = await expectRefused(at(fixture), 'conflict', () => fixture.rollback());
    expect(error.details.files).toEqual(Object.keys(edits));
    expect((await fixture.job()).applied).not.toBeNull();
  });

  test('several applies are taken back together', async () => {
    await using ground = await makeGround({ files: FILES });
    await using fixture = await makeJob(ground, WORKS);
    const files = await filesOf(ground);
    await fixture.apply({ mode, keys: ['two'] });
    await fixture.apply({ mode });
    await fixture.rollback();
    expect(await filesOf(ground)).toEqual(files);
    expect(await ground.git('status', '--porcelain')).toBe('');
  });
});

test('with commits of the user on top', async () => {
  await using ground = await makeGround({ files: FILES });
  await using fixture = await makeJob(ground, WORKS);
  await fixture.apply({ mode: 'commit' });
  await ground.edit({ 'b.txt': 'mine\n2\n3\n4\n5\n6\n7\ntwo\n' });
  await ground.commit('Mine');
  await fixture.rollback();
  expect(await ground.read('b.txt')).toBe('mine\n2\n3\n4\n5\n6\n7\n8\n');
  expect(await ground.git('status', '--porcelain')).toBe('');
});

test('a commit on a branch that HEAD is not on', async () => {
  await using ground = await makeGround({ files: FILES });
  await using fixture = await makeJob(ground, WORKS);
  await fixture.apply({ mode: 'commit' });
  await ground.git('switch', '-q', '-c', 'other', 'HEAD~1');
  const error = await expectRefused(at(fixture), 'state', () => fixture.rollback());
  expect(error.hint).toContain('git switch main');
  await ground.git('switch', '-q', 'main');
  await fixture.rollback();
  expect(await ground.read('a.txt')).toBe('a\n');
});

describe('a branch', () => {
  const branched = async (ground: Ground): Promise<JobFixture> => {
    const fixture = await makeJob(ground, WORKS);
    await fixture.apply({ mode: 'branch', branch: 'result' });
    return fixture;
  };

  test('is removed', async () => {
    await using ground = await makeGround({ files: FILES });
    await using fixture = await branched(ground);
    const files = await filesOf(ground);
    expect(await fixture.rollback()).toMatchObject({ was: { mode: 'branch' } });
    expect(await ground.git('for-each-ref', 'refs/heads/result')).toBe('');
    expect(await filesOf(ground)).toEqual(files);
    expect((await fixture.job()).applied).toBeNull();
  });

  test('that was removed already', async () => {
    await using ground = await makeGround({ files: FILES });
    await using fixture = await branched(ground);
    await ground.git('branch', '-D', 'result');
    await fixture.rollback();
    expect((await fixture.job()).applied).toBeNull();
  });

  test('that has moved on stays', async () => {
    await using ground = await makeGround({ files: FILES });
    await using fixture = await branched(ground);
    const more = await ground.git('commit-tree', '-p', 'result', '-m', 'More', 'result^{tree}');
    await ground.git('update-ref', 'refs/heads/result', more);
    const error = await expectRefused(at(fixture), 'state', () => fixture.rollback());
    expect(error.message).toContain('moved on');
    expect((await fixture.job()).applied).not.toBeNull();
  });

  test('that is checked out stays', async () => {
    await using ground = await makeGround({ files: FILES });
    await using fixture = await branched(ground);
    await ground.git('switch', '-q', 'result');
    const error = await expectRefused(at(fixture), 'state', () => fixture.rollback());
    expect(error.message).toContain('checked out');
  });
});
