/** Tasks of one plan in several projects, each with a configuration of its own, or none. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { boundaryOf } from '../../src/plan/boundary.ts';
import { Projects } from '../../src/plan/projects.ts';
import { describePlan, formatPlan } from '../../src/plan/show.ts';
import { sandbox } from '../config/sandbox.ts';
import { faultsOf, prepare } from './prepare.ts';

/** `home` names `api` (which names `shared`), `docs` (which has no configuration) and `inner`; it does not name `shared`. */
function ground(api = '[related_projects]\nshared = "../shared"\n') {
  const root = sandbox({
    'home/.klauss.toml': '',
    'home/spec.md': '',
    'home/inner/.klauss.toml': '[verify]\ncommands = ["inner"]\n',
    'api/.klauss.toml': api,
    'api/src/': '',
    'docs/.git/': '',
    'docs/deep/': '',
    'shared/types.ts': '',
    'plain/': '',
  });
  const at = (name: string) => join(root, name);
  const relatedProjects = { api: at('api'), docs: at('docs'), plain: at('plain') };
  return { root, at, given: { projectRoot: at('home'), config: { relatedProjects } } };
}

const task = (key: string, fields: object) => ({ key, prompt: 'x', ...fields });

describe('the boundary of a task', () => {
  test('is that of the project it works in, and the project of its plan', async () => {
    const { given } = ground();
    const files = ['src/*', '../shared/types.ts', '../home/spec.md'];
    const plan = await prepare([task('a', { working_dir: 'api', context_files: files })], given);
    expect(plan.tasks[0]?.contextFiles).toEqual(files);
    // What the project of the plan relates to is no affair of the other one, nor the other way round.
    expect(
      await faultsOf(
        [
          task('a', { working_dir: 'api', context_files: ['../docs/x'] }),
          task('b', { context_files: ['../docs/x', '../shared/types.ts'] }),
        ],
        given,
      ),
    ).toEqual([
      expect.stringMatching(/^tasks\[0\].context_files\[0\]: "..\/docs\/x" is outside/),
      expect.stringMatching(/^tasks\[1\].context_files\[1\]: "..\/shared\/types.ts" is outside/),
    ]);
  });

  test('is open where that project says so, and nowhere else', async () => {
    const { given } = ground('[safety]\nallow_external_dirs = true\n');
    const files = { context_files: ['/etc/hosts'] };
    expect(await faultsOf([task('a', { working_dir: 'api', ...files }), task('b', files)], given)).toEqual([
      expect.stringContaining('tasks[1].context_files[0]'),
    ]);
  });

  test('where a project has no configuration, that of the plan holds', async () => {
    const { given } = ground();
    const files = ['../api/src/*', '../home/*', 'deep/*'];
    await prepare([task('a', { working_dir: 'docs', context_files: files })], given);
    expect(
      await faultsOf([task('a', { working_dir: 'docs', context_files: ['../shared/*'] })], given),
    ).toHaveLength(1);
  });

  test('a configuration that is wrong refuses the tasks there, and tells why', async () => {
    const { given } = ground('[verify]\nauto = 7\n');
    expect(await faultsOf([task('a', { working_dir: '../api/src' }), task('b', {})], given)).toEqual([
      expect.stringMatching(/^tasks\[0\].working_dir: .*api\/\.klauss\.toml: line 2: verify\.auto/),
    ]);
  });
});

describe('the project of a task', () => {
  test('is that of its job wherever the directory lies in it', () => {
    const { at } = ground();
    const projects = new Projects({ root: at('elsewhere'), config: configOf(at('home')) }, {});
    const home = projects.at(at('home'));
    expect(projects.of(at('home/inner'), home)).toBe(home);
    // A job of the inner project itself is another matter.
    const inner = projects.at(at('home/inner'));
    expect(projects.of(at('home/inner'), inner).config.verify.commands).toEqual(['inner']);
    expect(projects.of(at('api/src'), home).root).toBe(at('api'));
    expect(projects.of(at('docs/deep'), home).root).toBe(at('docs'));
    expect(projects.of(at('gone'), home).root).toBe(at('gone'));
  });

  test('gates and bypassPermissions are not lent to one without a configuration', () => {
    const { at } = ground();
    writeFileSync(
      join(at('home'), '.klauss.toml'),
      '[permissions]\nmode = "bypassPermissions"\ndeny = ["Bash(git push *)"]\n[verify]\ncommands = ["npm test"]\n',
    );
    const projects = new Projects({ root: at('home'), config: configOf(at('home')) }, {});
    const home = projects.at(at('home'));
    const lent = projects.of(at('docs'), home).config;
    expect(home.config.permissions.mode).toBe('bypassPermissions');
    expect(lent.permissions).toMatchObject({ mode: 'acceptEdits', deny: ['Bash(git push *)'] });
    expect(lent.verify.commands).toBeNull();
  });

  test('its configuration stays as it was read first; a faulty one is read again', () => {
    const { at } = ground('[verify]\nauto = 7\n');
    const projects = new Projects({ root: at('home'), config: configOf(at('home')) }, {});
    expect(() => projects.at(at('api'))).toThrow('verify.auto');
    writeFileSync(join(at('api'), '.klauss.toml'), '[verify]\nauto = false\n');
    expect(projects.at(at('api')).config.verify.auto).toBe(false);
    writeFileSync(join(at('api'), '.klauss.toml'), '[permissions]\nmode = "bypassPermissions"\n');
    expect(projects.at(at('api')).config.permissions.mode).toBe('acceptEdits');
  });
});

test('the roots of a boundary are told, or that there is none', () => {
  const { at } = ground();
  const projects = new Projects({ root: at('home'), config: configOf(at('home')) }, {});
  const [home, project] = [projects.at(at('home')), projects.at(at('api'))];
  const closed = boundaryOf({ project, home, allowExternal: false });
  expect(closed.roots).toEqual([at('api'), at('home'), at('shared')]);
  expect(closed.contains(at('shared/types.ts'))).toBe(true);
  expect(closed.contains(at('docs'))).toBe(false);
  const open = boundaryOf({ project, home, allowExternal: true });
  expect(open.roots).toBeNull();
  expect(open.contains('/')).toBe(true);
});

test('tasks outside the project are told, as nothing of theirs is applied', async () => {
  const { given, at } = ground();
  const plan = await prepare(
    [
      task('a', {}),
      task('b', { working_dir: '../api/src' }),
      task('c', { working_dir: 'docs' }),
      task('d', { working_dir: 'api' }),
    ],
    { ...given, worktrees: { possible: true } },
  );
  expect(plan.tasks.map(({ isolation }) => isolation)).toEqual(['worktree', 'shared', 'shared', 'shared']);
  expect(plan.elsewhere).toEqual([
    { project: at('api'), tasks: ['b', 'd'] },
    { project: at('docs'), tasks: ['c'] },
  ]);
  const shown = formatPlan(describePlan(plan, { maxWorkers: 4 }));
  expect(shown).toContain(`b, d: in ${at('api')} itself, so what they change is there at once`);
  expect(shown).toContain(`--project ${at('docs')}`);
});

function configOf(projectRoot: string) {
  return loadConfig({ projectRoot, home: '/nobody', cwd: projectRoot, env: {} });
}
