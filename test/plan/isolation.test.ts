import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Config } from '../../src/config/config.ts';
import { sandbox } from '../config/sandbox.ts';
import { faultsOf, prepare, refused } from './prepare.ts';

const possible = { possible: true } as const;
const impossible = { possible: false, reason: 'it has no commit' } as const;

/** A project beside a directory that is related to it. */
function ground(
  isolation: Config['workspace']['isolation'] = 'auto',
  worktrees: typeof possible | typeof impossible = possible,
) {
  const root = sandbox({ 'home/src/': '', 'other/': '' });
  const [projectRoot, other] = [join(root, 'home'), join(root, 'other')];
  return { projectRoot, worktrees, config: { workspace: { isolation }, relatedProjects: { other } } };
}

const task = (key: string, fields: object = {}) => ({ key, prompt: 'x', ...fields });

async function isolations(tasks: readonly object[], given: ReturnType<typeof ground>) {
  const plan = await prepare(tasks, given);
  return [plan.tasks.map(({ isolation }) => isolation), plan.sharedBecause];
}

describe('auto', () => {
  test('is a worktree wherever there can be one', async () => {
    const tasks = [task('a'), task('b', { working_dir: 'src' }), task('c', { working_dir: 'other' })];
    expect(await isolations(tasks, ground())).toEqual([['worktree', 'worktree', 'shared'], null]);
  });

  test('is the directory itself where there can be none, and says why', async () => {
    expect(await isolations([task('a')], ground('auto', impossible))).toEqual([
      ['shared'],
      'it has no commit',
    ]);
    expect((await prepare([task('a')])).sharedBecause).toBe('this is no git repository');
  });

  test('gives nothing up where a task would not have had one', async () => {
    const tasks = [task('a', { isolation: 'shared' }), task('b', { working_dir: 'other' })];
    expect(await isolations(tasks, ground('auto', impossible))).toEqual([['shared', 'shared'], null]);
  });
});

test('what a task says goes before what is configured', async () => {
  const tasks = [task('a', { isolation: 'shared' }), task('b', { isolation: 'worktree' }), task('c')];
  expect(await isolations(tasks, ground('auto'))).toEqual([['shared', 'worktree', 'worktree'], null]);
  expect(await isolations(tasks, ground('shared'))).toEqual([['shared', 'worktree', 'shared'], null]);
  expect(await isolations(tasks, ground('worktree'))).toEqual([['shared', 'worktree', 'worktree'], null]);
});

describe('a worktree that cannot be had', () => {
  test('is told at the task that asks for it', async () => {
    const tasks = [task('a'), task('b', { isolation: 'worktree', depends_on: ['a'] })];
    expect((await refused(tasks, ground('auto', impossible))).faults).toEqual([
      {
        path: 'tasks[1].isolation',
        task: 'b',
        message: 'there can be no worktree: it has no commit',
        hint: 'Set isolation = "shared" for this task.',
      },
    ]);
  });

  test('is told once where the configuration asks for it', async () => {
    const { faults } = await refused([task('a'), task('b')], ground('worktree', impossible));
    expect(faults).toEqual([
      {
        path: '',
        task: null,
        message: '[workspace] isolation is "worktree", but there can be no worktree: it has no commit',
        hint: 'Set isolation = "shared" in [workspace].',
      },
    ]);
    const shared = [task('a', { isolation: 'shared' })];
    expect(await isolations(shared, ground('worktree', impossible))).toEqual([['shared'], null]);
  });

  test('is told of a directory outside the project', async () => {
    for (const [isolation, fields] of [
      ['auto', { isolation: 'worktree' }],
      ['worktree', {}],
    ] as const) {
      const given = ground(isolation);
      expect(await faultsOf([task('a', { working_dir: 'other', ...fields })], given)).toEqual([
        `tasks[0].isolation: a worktree holds the project only, and ${given.config.relatedProjects.other} is outside of it`,
      ]);
    }
  });
});

describe('a dependency between a worktree and the directory itself', () => {
  test('is a fault, either way round', async () => {
    const tasks = [
      task('a'),
      task('b', { isolation: 'shared', depends_on: ['a'] }),
      task('c', { depends_on: ['a', 'b'] }),
    ];
    expect((await refused(tasks, ground())).faults).toEqual([
      {
        path: 'tasks[1].depends_on[0]',
        task: 'b',
        message:
          '"b" is to work in the project\'s directory, "a" is to work in a worktree: neither could see the changes of the other',
        hint: 'Give both the same isolation.',
      },
      expect.objectContaining({ path: 'tasks[2].depends_on[1]', task: 'c' }),
    ]);
  });

  test('counts tasks that the job already has', async () => {
    const given = ground();
    const old = { key: 'old', isolation: 'shared', status: 'running' } as const;
    const existing = [{ ...old, workingDir: given.projectRoot }];
    expect(await faultsOf([task('a', { depends_on: ['old'] })], { ...given, existing })).toEqual([
      expect.stringContaining('tasks[0].depends_on[0]: "a" is to work in a worktree'),
    ]);
  });

  test('is none where one of them works outside the project', async () => {
    const tasks = [task('a', { working_dir: 'other' }), task('b', { depends_on: ['a'] })];
    expect(await isolations(tasks, ground())).toEqual([['shared', 'worktree'], null]);
  });
});
