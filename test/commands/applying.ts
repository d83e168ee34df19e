/** Jobs with results in a project, to be landed by the real command line. */

import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findRepository } from '../../src/git/repository.ts';
import { type Ground, groundAt } from '../apply/ground.ts';
import { type JobFixture, makeJob, type TaskWork } from '../apply/job.ts';
import { makeProject, type Project, type ProjectOptions } from '../support/project.ts';

export const FILES = { 'a.txt': 'a\n', 'b.txt': '1\n2\n3\n4\n5\n6\n7\n8\n' };
export const WORKS: readonly TaskWork[] = [
  { key: 'login', edits: { 'login.txt': 'login\n' } },
  { key: 'style', edits: { 'a.txt': 'styled\n' } },
  { key: 'docs', dependsOn: ['login'], edits: { 'login.txt': 'login, documented\n' } },
];

export interface Applying extends AsyncDisposable {
  readonly project: Project;
  readonly ground: Ground;
  /** Submits a job and finishes its tasks. */
  job(works?: readonly TaskWork[], options?: Parameters<typeof makeJob>[2]): Promise<JobFixture>;
}

export async function makeApplying(options: ProjectOptions = {}): Promise<Applying> {
  await using stack = new AsyncDisposableStack();
  const project = stack.use(await makeProject({ files: FILES, ...options }));
  const repository = await findRepository(project.root, project.environment);
  if (repository === null) throw new Error('There is no repository.');
  const scratch = join(dirname(project.root), 'scratch');
  await mkdir(scratch);
  await project.write('.klauss/.gitignore', '*\n');
  await project.write('.git/info/exclude', '.klauss.toml\n');
  const write = async (path: string, content: string | Buffer): Promise<void> =>
    void (await project.write(path, String(content)));
  const unused = async (): Promise<never> => {
    throw new Error('Not in a project.');
  };
  const ground = groundAt(
    {
      root: project.root,
      scratch,
      environment: project.environment,
      repository,
      git: project.git,
      write,
      read: project.read,
      remove: unused,
      makeExecutable: unused,
      link: unused,
      commit: unused,
      [Symbol.asyncDispose]: async () => {},
    },
    repository,
  );
  const owned = stack.move();
  return {
    project,
    ground,
    async job(works = WORKS, more = {}) {
      const database = join(project.root, '.klauss', 'klauss.db');
      return owned.use(await makeJob(ground, works, { database, ...more }));
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
