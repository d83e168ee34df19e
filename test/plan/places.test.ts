import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ConfigLayer } from '../../src/config/config.ts';
import { sandbox } from '../config/sandbox.ts';
import { faultsOf, prepare } from './prepare.ts';

/** A project `home` beside a directory `outside`, with links of every kind in it. */
function ground() {
  const root = sandbox({
    'home/src/deep/a.ts': '',
    'home/file': '',
    'home-too/x.ts': '',
    'outside/in/': '',
    'outside/secret': '',
  });
  const home = join(root, 'home');
  symlinkSync('../outside', join(home, 'out'));
  symlinkSync(join(root, 'outside/secret'), join(home, 'secret'));
  symlinkSync('../outside/not-yet', join(home, 'dangling'));
  symlinkSync('src/deep', join(home, 'within'));
  symlinkSync('../home/src', join(home, 'around'));
  symlinkSync('circle', join(home, 'circle'));
  return { root, home, outside: join(root, 'outside') };
}

const task = (fields: object) => [{ prompt: 'x', ...fields }];

async function workingDir(home: string, written: string | undefined, config: ConfigLayer = {}) {
  const plan = await prepare(task({ working_dir: written }), { projectRoot: home, config });
  return plan.tasks[0]?.workingDir;
}

describe('working_dir', () => {
  test('is the project, or relative to it, with links followed', async () => {
    const { home } = ground();
    expect(await workingDir(home, undefined)).toBe(home);
    expect(await workingDir(home, '.')).toBe(home);
    expect(await workingDir(home, 'src/')).toBe(join(home, 'src'));
    expect(await workingDir(home, 'src/../src/deep')).toBe(join(home, 'src/deep'));
    expect(await workingDir(home, home)).toBe(home);
    expect(await workingDir(home, 'within')).toBe(join(home, 'src/deep'));
    expect(await workingDir(home, 'around/deep')).toBe(join(home, 'src/deep'));
    expect(await workingDir(home, 'within/..')).toBe(join(home, 'src'));
    expect(await workingDir(home, 'out/../home')).toBe(home);
  });

  test.each(['..', '../outside', '/etc', '/', 'out', 'out/in', 'src/../../outside', '../home-too'])(
    '%s is not in the project',
    async (written) => {
      const { home } = ground();
      const faults = await faultsOf(task({ working_dir: written }), { projectRoot: home });
      expect(faults).toEqual([
        expect.stringContaining(`tasks[0].working_dir: "${written}" is outside the project: /`),
      ]);
    },
  );

  test.each(['missing', 'file', 'missing/deep', 'file/deep'])('%s is no directory', async (written) => {
    const { home } = ground();
    const [fault, ...more] = await faultsOf(task({ working_dir: written }), { projectRoot: home });
    expect(fault).toMatch(/no directory|ENOTDIR/);
    expect(more).toEqual([]);
  });

  test('a circle of links is told', async () => {
    const { home } = ground();
    const [fault] = await faultsOf(task({ working_dir: 'circle/x' }), { projectRoot: home });
    expect(fault).toContain('"circle/x" cannot be looked at: too many symbolic links');
  });

  test('may be a name of the configuration', async () => {
    const { home, outside } = ground();
    const config = {
      directories: { deep: join(home, 'src/deep'), src: join(home, 'src/deep') },
      relatedProjects: { other: outside },
    };
    expect(await workingDir(home, 'deep', config)).toBe(join(home, 'src/deep'));
    expect(await workingDir(home, 'src', config)).toBe(join(home, 'src/deep'));
    expect(await workingDir(home, './src', config)).toBe(join(home, 'src'));
    expect(await workingDir(home, 'other', config)).toBe(outside);
    expect(await workingDir(home, '../outside/in', config)).toBe(join(outside, 'in'));
  });

  test('a named directory outside is outside, unless it is a related project', async () => {
    const { home, outside } = ground();
    const given = { projectRoot: home, config: { directories: { away: outside } } };
    expect(await faultsOf(task({ working_dir: 'away' }), given)).toEqual([
      expect.stringContaining('"away" is outside'),
    ]);
  });
});

describe('context_files and expected_outputs', () => {
  test.each([
    'src/**/*.ts',
    '*.ts',
    'not/yet/there.ts',
    'within/*.ts',
    './src/../src/*.ts',
    'app/[id]/(group)/page.tsx',
    'odd\\[name\\].ts',
    'src/{deep,flat}/a.ts',
    '..hidden',
  ])('%s is in the project', async (pattern) => {
    const { home } = ground();
    const plan = await prepare(task({ context_files: [pattern], expected_outputs: [pattern] }), {
      projectRoot: home,
    });
    expect(plan.tasks[0]).toMatchObject({ contextFiles: [pattern], expectedOutputs: [pattern] });
  });

  test.each([
    '../outside/*',
    '/etc/passwd',
    '/**',
    'out/*.ts',
    'out/new/file.ts',
    'secret',
    'dangling',
    'dangling/x',
    'within/../../../outside/x',
    'missing/../../outside/x',
    'src/*/../../../outside/*',
    'src/{a,../../..}/x',
    '{../outside/secret,x}',
    '{src/a,../../outside/b}',
    '*/..',
  ])('%s is not', async (pattern) => {
    const { home } = ground();
    const faults = await faultsOf(task({ context_files: ['src', pattern], expected_outputs: [pattern] }), {
      projectRoot: home,
    });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'tasks[0].context_files[1]',
      'tasks[0].expected_outputs[0]',
    ]);
  });

  test('are relative to the working directory', async () => {
    const { home } = ground();
    const fields = {
      working_dir: 'src/deep',
      context_files: ['../../file'],
      expected_outputs: ['../../../x'],
    };
    expect(await faultsOf(task(fields), { projectRoot: home })).toEqual([
      expect.stringContaining('tasks[0].expected_outputs[0]: "../../../x" is outside'),
    ]);
  });

  test('may lie in a related project, and nothing else beside it', async () => {
    const { home, outside, root } = ground();
    const config = {
      relatedProjects: { other: outside, gone: join(root, 'gone'), odd: join(home, 'circle/x') },
    };
    const fields = { context_files: ['../outside/*', 'out/secret', 'secret'] };
    expect((await prepare(task(fields), { projectRoot: home, config })).tasks).toHaveLength(1);
    expect(
      await faultsOf(task({ context_files: ['../home-too/*'] }), { projectRoot: home, config }),
    ).toHaveLength(1);
  });

  test('what no file can be named is told', async () => {
    const [fault] = await faultsOf(task({ context_files: ['a\0b'] }));
    expect(fault).toContain('cannot be looked at');
  });
});

describe('what lets a task leave the project', () => {
  const fields = { working_dir: '../outside', context_files: ['/etc/*'], expected_outputs: ['../x'] };

  test.each([
    ['the task', { allow_external: true }, {}],
    ['allow_external_dirs', {}, { allowExternalDirs: true }],
    ['enforce_project_boundary', {}, { enforceProjectBoundary: false }],
  ])('%s', async (_, more, safety) => {
    const { home, outside } = ground();
    const plan = await prepare(task({ ...fields, ...more }), { projectRoot: home, config: { safety } });
    expect(plan.tasks[0]).toMatchObject({ workingDir: outside, contextFiles: ['/etc/*'] });
  });

  test('it must still be a directory', async () => {
    const { home } = ground();
    const given = { projectRoot: home, config: { safety: { allowExternalDirs: true } } };
    expect(await faultsOf(task({ working_dir: '/nowhere' }), given)).toHaveLength(1);
  });
});
