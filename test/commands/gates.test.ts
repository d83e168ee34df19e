import { chmod, mkdir, symlink } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { asTaskId, asWorkerId } from '../../src/domain/ids.ts';
import { openQueue } from '../../src/queue/open.ts';
import { makeProject, type Project, STUB_CONFIG } from '../support/project.ts';
import { run } from './running.ts';
import { error } from './shapes.ts';

const AT_ONCE = Math.max(1, Math.floor(availableParallelism() / 2));
const TEST_SCRIPT = 'the test script of package.json';

/** A project with a package in it, on a machine that has npm; the linter is not installed. */
async function makeSample(verify = ''): Promise<Project> {
  const project = await makeProject({ config: `${STUB_CONFIG}[verify]\n${verify}\n` });
  await project.write('bin/npm', '#!/bin/sh\n');
  await chmod(join(project.root, 'bin/npm'), 0o755);
  project.environment['PATH'] = `${join(project.root, 'bin')}:${project.environment['PATH']}`;
  await project.write('eslint.config.js', '');
  await project.write('web/package.json', { scripts: { test: 'vitest' } });
  await project.write('web/eslint.config.js', '');
  return project;
}

test.concurrent('what is found where the user stands, and what is not', async () => {
  await using project = await makeSample('timeout = 90\nmax_parallel = 3');
  const web = join(project.root, 'web');
  await mkdir(join(web, 'src'));
  const text = [
    `A task in ${web}/src without \`verify\` is proved by what is found, in ${web}:`,
    `  npm test  ${TEST_SCRIPT}`,
    'Passed over:',
    '  ESLint in web: it is configured (eslint.config.js), but not installed',
    'Each may take 1m 30s; up to 3 run at once.',
  ];
  const here = await run(project, ['gates'], { cwd: join(web, 'src') });
  expect(here).toMatchObject({ exitCode: 0, stdout: text.join('\n'), stderr: '' });
  await symlink(join(web, 'src'), join(project.root, 'link'));
  expect(await project.klauss('gates', 'link')).toMatchObject({ exitCode: 0, stdout: text.join('\n') });

  const asked = await project.klauss('gates', 'web', '--json');
  expect(asked).toMatchObject({ exitCode: 0, stderr: '' });
  expect(asked.json()).toEqual({
    task: null,
    directory: web,
    source: 'detected',
    gates: [{ command: 'npm test', directory: web, because: TEST_SCRIPT }],
    passed_over: [
      { what: 'ESLint in web', because: 'it is configured (eslint.config.js), but not installed' },
    ],
    timeout: 90,
    max_parallel: 3,
  });
});

test.concurrent('where nothing is found, it is said what was not and what to do', async () => {
  await using project = await makeSample();
  const none = await project.klauss('gates');
  expect(none).toMatchObject({ exitCode: 0, stderr: '' });
  expect(none.stdout.split('\n')).toEqual([
    `A task in ${project.root} without \`verify\` has no gates: no type checker, linter or tests were found. Name some in \`[verify] commands\` of .klauss.toml.`,
    'Passed over:',
    '  ESLint: it is configured (eslint.config.js), but not installed',
  ]);
  expect((await project.klauss('gates', '--json')).json()).toMatchObject({
    source: 'none',
    gates: [],
    timeout: 1800,
    max_parallel: AT_ONCE,
  });
});

test.concurrent('what is configured comes first, and runs in the project', async () => {
  await using project = await makeSample('commands = ["make check", "npm test"]\nmax_parallel = 1');
  const end = await project.klauss('gates', 'web');
  expect(end.stdout.split('\n')).toEqual([
    `A task in ${project.root}/web without \`verify\` is proved by \`[verify] commands\`, in ${project.root}:`,
    '  make check',
    '  npm test',
    'Each may take 30m 0s; one runs at a time.',
  ]);
  expect((await project.klauss('gates', 'web', '--json')).json()).toMatchObject({
    directory: join(project.root, 'web'),
    source: 'config',
    gates: ['make check', 'npm test'].map((command) => ({
      command,
      directory: project.root,
      because: '[verify] commands',
    })),
    passed_over: [],
  });
  await project.write('.klauss.toml', '[verify]\ncommands = []\n');
  expect((await project.klauss('gates', 'web')).stdout).toMatch(
    /has no gates: `\[verify\] commands` is empty\.$/,
  );
  await project.write('.klauss.toml', '[verify]\nauto = false\n');
  expect((await project.klauss('gates', 'web')).stdout).toMatch(
    /has no gates: `\[verify\] auto` is off, and there are no `commands`\.$/,
  );
});

test.concurrent('a directory that is none, or not of the project', async () => {
  await using project = await makeSample();
  const outside = dirname(project.root);
  const neither = 'is neither a directory nor a task.';
  const cases = [
    ['nowhere', 'usage', `\`nowhere\` ${neither}`],
    ['eslint.config.js', 'usage', `\`eslint.config.js\` ${neither}`],
    ['', 'usage', `\`\` ${neither}`],
    [outside, 'usage', `${outside} is outside the project ${project.root}.`],
    ['abcdef/login', 'not_found', `Nothing was submitted in ${project.root} yet.`],
    ['12', 'not_found', `Nothing was submitted in ${project.root} yet.`],
  ] as const;
  for (const [what, code, message] of cases) {
    const end = await project.klauss('gates', what, '--json');
    expect(end, what).toMatchObject({ exitCode: 2, stderr: '' });
    expect(error.parse(end.json()).error, what).toMatchObject({ code, message });
  }
  // Whoever names a project stands in it.
  const named = await run(project, ['--project', project.root, 'gates', '--json'], { cwd: outside });
  expect(JSON.parse(named.stdout)).toMatchObject({ directory: project.root });
});

test.concurrent('those of a task: its own, those of the project, or those it was begun with', async () => {
  await using project = await makeSample();
  const tasks = [
    { key: 'own', prompt: 'x', working_dir: 'web', verify: ['true', 'npm test'] },
    { key: 'none', prompt: 'x', verify: [] },
    { key: 'found', prompt: 'x', working_dir: 'web' },
  ];
  const submitted = await project.klauss(
    'submit-file',
    await project.write('plan.json', { tasks }),
    '--json',
  );
  const [own, , found] = submitted.json<{ tasks: { id: number; job: string }[] }>().tasks;
  if (own === undefined || found === undefined) throw new Error('They were not submitted.');
  const web = join(project.root, 'web');

  const first = await project.klauss('gates', String(own.id));
  expect(first.stdout.split('\n').slice(0, 3)).toEqual([
    `Task ${own.id} (${own.job}/own) in ${web} is proved by its own \`verify\`, in ${web}:`,
    '  true',
    '  npm test',
  ]);
  const json = await project.klauss('gates', `${own.job}/own`, '--json');
  expect(json.json()).toMatchObject({
    task: `${own.job}/own`,
    source: 'task',
    gates: [{ command: 'true', directory: web, because: 'verify of the task' }, { command: 'npm test' }],
  });
  expect((await project.klauss('gates', `${own.job}/none`)).stdout).toMatch(
    /has no gates: its `verify` is empty\.$/,
  );
  expect((await project.klauss('gates', `${own.job}/found`)).stdout).toContain(
    `is proved by what is found, in ${web}:\n  npm test  ${TEST_SCRIPT}\nPassed over:`,
  );

  await using queue = await openQueue({ path: join(project.root, '.klauss', 'klauss.db') });
  const claim = await queue.claim(asWorkerId('worker_1@x'), 600, { task: asTaskId(found.id) });
  if (claim === null) throw new Error('It is not ready.');
  const gate = { command: 'old test', directory: web, source: 'detected', because: 'Makefile' } as const;
  await queue.note(claim.lease, { gates: [gate] });
  expect((await project.klauss('gates', String(found.id), '--json')).json()).toMatchObject({
    source: 'detected',
    gates: [{ command: 'old test', directory: web, because: 'Makefile' }],
    passed_over: [],
  });

  const missing = await project.klauss('gates', `${own.job}/nobody`, '--json');
  expect(error.parse(missing.json()).error).toMatchObject({ code: 'not_found' });
  // What is there as a directory is meant as one.
  await mkdir(join(project.root, String(own.id)));
  expect((await project.klauss('gates', String(own.id), '--json')).json()).toMatchObject({ task: null });
});
