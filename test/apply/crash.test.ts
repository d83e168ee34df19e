/** A landing that is killed at any moment is whole after the next command, or never was. */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Applied } from '../../src/domain/records.ts';
import { expectNoSurvivors } from '../support/processes.ts';
import type { ChildTask } from './child.ts';
import {
  copyGround,
  expectNothingLeft,
  filesBelow,
  fingerprint,
  type Ground,
  MODES,
  type Mode,
  makeGround,
  optionsOf,
} from './ground.ts';

const FILES = {
  'a.txt': 'a\n',
  'b.txt': '1\n2\n3\n4\n5\n6\n',
  'gone/c.txt': 'c\n',
  plain: 'plain\n',
};
const CHANGE = {
  'a.txt': 'task\n',
  'b.txt': '1\n2\n3\n4\n5\ntask\n',
  gone: null,
  plain: null,
  'plain/e.txt': 'e\n',
  'new/deep/f.txt': 'f\n',
};

interface Prepared {
  readonly ground: Ground;
  readonly from: string;
  readonly to: string;
  readonly before: unknown;
}

/** A user with staged, edited and untracked work, and a change to land or to take back. */
async function prepare({ back = false } = {}): Promise<Prepared> {
  const ground = await makeGround({ files: FILES });
  const from = await ground.snapshot();
  const to = await ground.change(from, CHANGE);
  if (back) await ground.land(from, to, { mode: 'commit' });
  await ground.edit({ 'staged.txt': 'staged\n', 'b.txt': (await ground.read('b.txt')).replace('1', 'mine') });
  await ground.git('add', 'staged.txt');
  await ground.edit({ 'mine.txt': 'mine\n' });
  const change = back ? { from: to, to: from } : { from, to };
  return { ground, ...change, before: await fingerprint(ground) };
}

/** The same once more, as if it had been prepared anew. */
async function again({ ground, from, to }: Prepared): Promise<Prepared> {
  const copy = await copyGround(ground);
  return { ground: copy, from, to, before: await fingerprint(copy) };
}

/** What a landing makes of it that nothing interrupts. */
interface Whole {
  readonly files: unknown;
  readonly status: string;
  /** Commits of one second stand in no order. */
  readonly log: readonly string[];
}

const wholeOf = async ({ git, root }: Ground): Promise<Whole> => ({
  files: await filesBelow(root, (path) => path === '.git'),
  status: await git('status', '--porcelain'),
  log: (await git('log', '--format=%s')).split('\n').toSorted(),
});

/** What a killed process had started is found by it. */
const markerOf = ({ root }: Ground): { readonly KLAUSS_TEST: string } => ({ KLAUSS_TEST: root });

function start(ground: Ground, options: ChildTask['options'], steps: number) {
  const task: ChildTask = { root: ground.root, scratch: ground.site.scratch.directory, options, steps };
  return execa(process.execPath, [join(import.meta.dirname, 'child.ts'), JSON.stringify(task)], {
    env: { ...ground.environment, ...markerOf(ground) },
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
  });
}

/** Expects all or nothing, and what the queue was told to agree with it. */
async function expectAllOrNothing(
  { ground, before }: Prepared,
  { whole, told }: { readonly whole: Whole; readonly told: readonly (Applied | null)[] },
): Promise<'all' | 'nothing'> {
  await expectNoSurvivors(markerOf(ground));
  const recovered = await ground.recover();
  const kind = recovered?.kind ?? (told.length > 0 ? 'finished' : 'removed');
  if (kind === 'removed') {
    expect(await fingerprint(ground)).toEqual(before);
  } else {
    expect(kind).toBe('finished');
    expect(await wholeOf(ground)).toEqual(whole);
    expect(told.length + ground.told.length).toBeGreaterThan(0);
  }
  expect(await ground.recover()).toBeNull();
  await expectNothingLeft(ground);
  return kind === 'removed' ? 'nothing' : 'all';
}

const toldBy = (stdout: string): (Applied | null)[] =>
  stdout === '' ? [] : stdout.split('\n').map((line) => JSON.parse(line) as Applied | null);

async function wholeLanding(prepared: Prepared, mode: Mode, back: boolean): Promise<Whole> {
  const { ground, from, to } = await again(prepared);
  await using _ = ground;
  await ground.land(from, to, { mode, ...(back ? { holds: null } : {}) });
  return await wholeOf(ground);
}

/** The journal is there after this step: from then on the landing happens. */
const JOURNAL = 6;
/** More than a landing has. */
const BEYOND = 22;
const STEPS = Array.from({ length: BEYOND }, (_, index) => index + 1);
/** For what runs the same code as landing a commit, of which every step is tried. */
const SOME_STEPS = STEPS.filter((step) => step % 3 === 1);
/** For a crash in what follows a crash. */
const EVERY_SECOND = STEPS.filter((step) => step % 2 === 0);

describe.each([
  ['uncommitted', false, SOME_STEPS],
  ['commit', false, STEPS],
  ['commit', true, SOME_STEPS],
] as const)('%s, taking back: %s', (mode, back, tried) => {
  let original: Prepared;
  let whole: Whole;
  beforeAll(async () => {
    original = await prepare({ back });
    whole = await wholeLanding(original, mode, back);
  });
  afterAll(() => original.ground[Symbol.asyncDispose]());

  test.concurrent.each(tried)('killed after step %i', async (steps) => {
    const prepared = await again(original);
    await using ground = prepared.ground;
    const options = { ...optionsOf(prepared.from, prepared.to), mode, ...(back ? { holds: null } : {}) };
    const { signal, stdout, stderr } = await start(ground, options, steps);
    expect({ steps, signal, stderr }).toEqual({
      steps,
      signal: steps < BEYOND ? signal : undefined,
      stderr: '',
    });
    const end = await expectAllOrNothing(prepared, { whole, told: toldBy(stdout) });
    expect(end).toBe(steps < JOURNAL ? 'nothing' : 'all');
  });
});

describe('the recovery is killed as well', () => {
  let original: Prepared;
  let whole: Whole;
  beforeAll(async () => {
    original = await prepare();
    whole = await wholeLanding(original, 'commit', false);
  });
  afterAll(() => original.ground[Symbol.asyncDispose]());

  test.concurrent.each(EVERY_SECOND)('after its step %i', async (steps) => {
    const prepared = await again(original);
    await using ground = prepared.ground;
    const options = { ...optionsOf(prepared.from, prepared.to), mode: 'commit' as const };
    expect(await start(ground, options, JOURNAL)).toMatchObject({ signal: 'SIGKILL' });
    const second = await start(ground, null, steps);
    if (steps === BEYOND) expect(second).toMatchObject({ exitCode: 0 });
    const end = await expectAllOrNothing(prepared, { whole, told: toldBy(second.stdout) });
    expect(end).toBe('all');
  });
});

describe.each(MODES)('%s', (mode) => {
  let original: Prepared;
  let whole: Whole;
  let longest = 0;
  beforeAll(async () => {
    original = await prepare();
    whole = await wholeLanding(original, mode, false);
    const prepared = await again(original);
    await using ground = prepared.ground;
    const began = performance.now();
    await start(ground, { ...optionsOf(prepared.from, prepared.to), mode }, BEYOND);
    longest = performance.now() - began;
  });
  afterAll(() => original.ground[Symbol.asyncDispose]());

  test.concurrent.each(Array.from({ length: 4 }, (_, round) => round))(
    'killed at any moment, %i',
    async () => {
      const prepared = await again(original);
      await using ground = prepared.ground;
      const child = start(ground, { ...optionsOf(prepared.from, prepared.to), mode }, BEYOND);
      await sleep(Math.random() * longest);
      child.kill('SIGKILL');
      const { stdout } = await child;
      await expectAllOrNothing(prepared, { whole, told: toldBy(stdout) });
    },
  );
});

test('what the user changes after the crash stays, and is told', async () => {
  const prepared = await prepare();
  await using ground = prepared.ground;
  const options = { ...optionsOf(prepared.from, prepared.to), mode: 'uncommitted' as const };
  await start(ground, options, JOURNAL);
  await ground.edit({ 'a.txt': 'mine now\n', 'new/deep/f.txt': 'mine too\n' });
  const recovered = await ground.recover();
  expect(recovered).toMatchObject({
    kind: 'finished',
    kept: [{ path: 'a.txt' }, { path: 'new/deep/f.txt' }],
  });
  const kept = recovered?.kind === 'finished' ? recovered.kept : [];
  expect(await ground.git('show', kept[0]?.oid ?? '')).toBe('task');
  expect(await ground.read('a.txt')).toBe('mine now\n');
  expect(await ground.read('new/deep/f.txt')).toBe('mine too\n');
  expect(await ground.read('plain/e.txt')).toBe('e\n');
  await expectNothingLeft(ground);
});

test('a branch that has moved since the crash: nothing more is changed', async () => {
  const prepared = await prepare();
  await using ground = prepared.ground;
  const { git } = ground;
  await start(ground, { ...optionsOf(prepared.from, prepared.to), mode: 'commit' }, JOURNAL);
  // The user does what git tells him to: he removes the lock.
  await rm(join(ground.repository.gitDir, 'index.lock'));
  await git('commit', '-qm', 'Mine');
  const before = await wholeOf(ground);
  expect(await ground.recover()).toMatchObject({ kind: 'given up' });
  expect(await wholeOf(ground)).toEqual(before);
  expect(await git('rev-parse', '--verify', 'refs/klauss/k3f9x2/landing')).toMatch(/^[0-9a-f]{40}$/);
  expect(ground.told).toEqual([]);
  // Nor is anything in the way of the next.
  await ground.land(prepared.from, prepared.to, { mode: 'commit' });
  await expectNothingLeft(ground);
});

test('work on top of the landed commit, made after the crash, is built on', async () => {
  const prepared = await prepare();
  await using ground = prepared.ground;
  const { git } = ground;
  await start(ground, { ...optionsOf(prepared.from, prepared.to), mode: 'commit' }, JOURNAL + 1);
  await rm(join(ground.repository.gitDir, 'index.lock'));
  await git(
    'update-ref',
    'refs/heads/main',
    await git('commit-tree', '-p', 'HEAD', '-m', 'Mine', 'HEAD^{tree}'),
  );
  expect(await ground.recover()).toMatchObject({ kind: 'finished', kept: [] });
  expect(await git('log', '--format=%s')).toBe('Mine\nThe goal\nFirst');
  expect(await git('status', '--porcelain')).toBe(' M b.txt\nA  staged.txt\n?? mine.txt');
  await expectNothingLeft(ground);
});

test('two recoveries at once: one does it', async () => {
  const prepared = await prepare();
  await using ground = prepared.ground;
  await start(ground, { ...optionsOf(prepared.from, prepared.to), mode: 'commit' }, JOURNAL + 2);
  const ends = await Promise.all([ground.recover(), ground.recover(), ground.recover()]);
  expect(ends.filter((end) => end !== null)).toMatchObject([{ kind: 'finished' }]);
  expect(ground.told).toHaveLength(1);
  await expectNothingLeft(ground);
});
