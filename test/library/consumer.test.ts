/** The package as a program of somebody else sees it: types and code through its exports, and nothing else of it. */

import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { makeProject, type Project, repository } from '../support/project.ts';

const PROGRAM = `
import { type FailureReason, type JobResults, KlaussError, Orchestrator, type Subtask, type Task } from 'klauss';

async function run(prompts: readonly string[]): Promise<JobResults> {
  await using klauss = await Orchestrator.open();
  const job = await klauss.createJob('From a program', { metadata: { by: 'test' } });
  await klauss.setSharedContext('tone', 'dry', job);
  const subtasks: Subtask[] = prompts.map((prompt) => ({ prompt }));
  const tasks: readonly Task[] = await klauss.addSubtasks(job, subtasks);
  const last = await klauss.addSubtask(job, { prompt: 'Sum up.', dependsOn: tasks.map(({ key }) => key) });
  const results = await klauss.waitAndCollect(job, { startWorkers: 2, onProgress: ({ tasks: { completed } }) => void completed });
  const reason: FailureReason | null | undefined = results.tasks.find(({ id }) => id === last.id)?.reason;
  console.log(klauss.synthesize(results), reason);
  await klauss.stopWorkers({ graceSeconds: 1 });
  return results;
}

try {
  const { finished } = await run(['One', 'Two']);
  process.exitCode = finished ? 0 : 1;
} catch (error) {
  if (error instanceof KlaussError) console.error(error.code, error.hint);
  throw error;
}
`;

const CONFIG = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2023', 'ESNext.Disposable'],
    module: 'NodeNext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    // The package's own declarations are checked as well.
    skipLibCheck: false,
    types: ['node'],
    outDir: 'built',
  },
  files: ['program.ts'],
};

test('a strict program compiles and runs with the package and what it depends on', async () => {
  await using project = await makeProject();
  await install(project);
  await project.write('program.ts', PROGRAM);
  await project.write('tsconfig.json', CONFIG);
  await project.write('package.json', { type: 'module' });
  const packages = await readdir(join(project.root, 'node_modules'));
  expect(packages.sort()).toEqual(['@types', 'better-sqlite3', 'klauss', 'undici-types']);

  const compiler = join(repository, 'node_modules', '.bin', 'tsc');
  const options = { cwd: project.root, env: project.environment, extendEnv: false, reject: false } as const;
  expect(await execa(compiler, ['--project', '.'], options)).toMatchObject({ exitCode: 0, stdout: '' });
  const end = await execa(process.execPath, ['built/program.js'], options);
  expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  expect(end.stdout).toMatch(/^Job \w+ \(completed\): 3 completed, \$0\.03\. Goal: From a program\n/);
});

/** Copies what npm would install; of better-sqlite3 the code, without types. */
async function install({ root }: Project): Promise<void> {
  const modules = join(root, 'node_modules');
  const own = join(modules, 'klauss');
  await mkdir(join(modules, '@types'), { recursive: true });
  for (const part of ['package.json', 'bin', 'dist']) {
    await cp(join(repository, part), join(own, part), { recursive: true });
  }
  await symlink(join(repository, 'node_modules', 'better-sqlite3'), join(modules, 'better-sqlite3'));
  // Node's own types, which every program in TypeScript has.
  for (const types of ['@types/node', 'undici-types']) {
    await cp(join(repository, 'node_modules', types), join(modules, types), {
      recursive: true,
      dereference: true,
    });
  }
}
