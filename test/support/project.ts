/** A project of its own for one test, and the real command line in it. */

import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { expectNoSurvivors } from './processes.ts';
import { gitEnvironment } from './repository.ts';

export const repository = join(import.meta.dirname, '..', '..');
export const klaussBinary = join(repository, 'bin', 'klauss');
export const stubClient = join(repository, 'test', 'fixtures', 'client', 'stub');

export interface CommandEnd {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** What `--json` printed. */
  readonly json: <T>() => T;
}

export interface Project extends AsyncDisposable {
  /** Real path of its directory. */
  readonly root: string;
  /** The whole environment of its commands; what they start inherits the marker in it. */
  readonly environment: Record<string, string>;
  readonly marker: { readonly KLAUSS_TEST: string };
  /** Runs `klauss` with these arguments and waits for its end. */
  klauss(...args: readonly string[]): Promise<CommandEnd>;
  /** Starts `klauss` without waiting. */
  start(...args: readonly string[]): ReturnType<typeof startKlauss>;
  /** Writes a file below the root. */
  write(path: string, content: string | object): Promise<string>;
  read(path: string): Promise<string>;
  /** Runs git in it; its output without the last line end. */
  git(...args: readonly string[]): Promise<string>;
  /** Directives that hold for the stub client whenever it goes on with a session. */
  resumeWith(directives: string): Promise<void>;
  /** What the stub client runs, in its directory and with the task's key, whenever it goes on with a session. */
  onResume(script: string): Promise<void>;
}

export interface ProjectOptions {
  /** Text of `.klauss.toml`; without it, the stub client with short intervals. */
  readonly config?: string;
  /** Added to the environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Makes it a git repository with these files in its first commit. Without, it only looks like one. */
  readonly files?: Readonly<Record<string, string>>;
  /** Another project of the same user: this one stands beside it, has its environment, and ends with it. */
  readonly beside?: Project;
  /** Name of its directory. */
  readonly name?: string;
  /** It gets a file system of its own with so many megabytes, home and runtime directory included. Only root can do that. */
  readonly diskMb?: number | null;
}

export const STUB_CONFIG = `[client]
command = "${stubClient}"
[workers]
heartbeat_interval = 1
stale_timeout = 10
stop_grace = 1
`;

/** Makes the project. When it is disposed of, its pool is killed, and nothing that it started may be alive. */
export async function makeProject({
  config = STUB_CONFIG,
  environment = {},
  files,
  beside,
  name = 'project',
  diskMb = null,
}: ProjectOptions = {}): Promise<Project> {
  const base = beside
    ? dirname(beside.root)
    : await realpath(await mkdtemp(join(tmpdir(), 'klauss-project-')));
  if (diskMb !== null) await execa('mount', ['-t', 'tmpfs', '-o', `size=${diskMb}m`, 'tmpfs', base]);
  const root = join(base, name);
  const runtime = join(base, 'run');
  await mkdir(files === undefined ? join(root, '.git') : root, { recursive: true });
  await mkdir(runtime, { recursive: true, mode: 0o700 });
  const marker = beside?.marker ?? { KLAUSS_TEST: randomUUID() };
  const whole = {
    PATH: `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
    HOME: base,
    LANG: 'C.UTF-8',
    XDG_RUNTIME_DIR: runtime,
    ...environment,
    ...marker,
  };
  const project: Project = {
    root,
    environment: whole,
    marker,
    async klauss(...args) {
      const end = await startKlauss(root, whole, args);
      return {
        exitCode: end.exitCode,
        stdout: end.stdout,
        stderr: end.stderr,
        json: <T>() => JSON.parse(end.stdout) as T,
      };
    },
    start: (...args) => startKlauss(root, whole, args),
    async write(path, content) {
      const file = join(root, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
      return file;
    },
    read: (path) => readFile(join(root, path), 'utf8'),
    async git(...args) {
      const env = { ...gitEnvironment(base), ...marker };
      return (await execa('git', args, { cwd: root, env, extendEnv: false })).stdout;
    },
    resumeWith: (directives) => writeFile(join(base, 'resume'), directives),
    onResume: (script) => writeFile(join(base, 'on-resume'), script),
    async [Symbol.asyncDispose]() {
      if (beside !== undefined) return;
      await startKlauss(root, whole, ['kill']);
      await expectNoSurvivors(marker);
      if (diskMb !== null) await execa('umount', [base]);
      await rm(base, { recursive: true, force: true });
    },
  };
  await project.write('.klauss.toml', config);
  if (files !== undefined) await makeFirstCommit(project, files);
  return project;
}

async function makeFirstCommit(project: Project, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) await project.write(path, content);
  await project.git('init', '-q', '-b', 'main');
  await project.git('config', 'user.name', 'A User');
  await project.git('config', 'user.email', 'user@example.org');
  await project.git('add', '--all');
  await project.git('commit', '-q', '-m', 'First');
}

function startKlauss(cwd: string, env: Readonly<Record<string, string>>, args: readonly string[]) {
  return execa(process.execPath, [klaussBinary, ...args], {
    cwd,
    env,
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
  });
}
