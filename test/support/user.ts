/** A user with a project and the plugin installed, whose model is scripted. The demo and the end-to-end tests have one. */

import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { endProcesses, marked } from '../../src/platform/processes.ts';
import { clientEnvironment, makeHome } from './client.ts';
import { type Model, type Script, startModel } from './model.ts';
import { OFFLINE, pluginCommand, publishPlugin } from './plugin.ts';

const sample = join(import.meta.dirname, '..', '..', 'demo', 'sample');

export interface User extends AsyncDisposable {
  /** Real path of a git repository with the demo's sample in it. */
  readonly project: string;
  /** What is published, as a marketplace. */
  readonly plugin: string;
  /** The user's home; everything of the client stands in its `.claude`. */
  readonly home: string;
  readonly env: Readonly<Record<string, string>>;
  readonly model: Model;
  /** In the environment of everything that the user starts. */
  readonly marker: { readonly KLAUSS_TEST: string };
  /** Installs the plugin as users do; returns what the client printed, command by command. */
  install(): Promise<string>;
  /** Runs `klauss` in the project. */
  klauss(...args: readonly string[]): Promise<{ exitCode: number; stdout: string }>;
}

/**
 * Makes the user. When it is disposed of, the pool and whatever else the user started are ended, and everything is
 * removed; that nothing was left to end is for the tests to see.
 * @param script the model's, for a project
 * @param options.subscription signed in as a subscriber instead of with a key
 */
export async function makeUser(
  script: (project: string) => Script,
  { subscription = false }: { readonly subscription?: boolean } = {},
): Promise<User> {
  await using cleanup = new AsyncDisposableStack();
  const base = await realpath(await mkdtemp(join(tmpdir(), 'klauss-user-')));
  cleanup.defer(() => rm(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  const [project, plugin] = [join(base, 'text-tools'), join(base, 'plugin')];
  await mkdir(join(base, 'run'), { mode: 0o700 });
  await mkdir(join(base, 'tmp'));
  await publishPlugin(plugin);
  await makeSample(project);

  const home = cleanup.use(await makeHome([project]));
  const model = cleanup.use(await startModel(script(project)));
  const marker = { KLAUSS_TEST: randomUUID() };
  cleanup.defer(async () => {
    await endProcesses(() => marked('KLAUSS_TEST', marker.KLAUSS_TEST), { graceMs: 0 });
  });
  const env = clientEnvironment({
    model,
    home,
    subscription,
    extra: {
      ...OFFLINE,
      ...marker,
      // Whatever is left in one of these directories is removed with them.
      npm_config_cache: join(base, 'npm'),
      TMPDIR: join(base, 'tmp'),
      XDG_RUNTIME_DIR: join(base, 'run'),
    },
  });
  const klauss = async (...args: readonly string[]) => {
    const options = { cwd: project, env, extendEnv: false, reject: false, stdin: 'ignore' } as const;
    const command = [join(plugin, 'bin', 'klauss'), ...args];
    const { exitCode = -1, stdout } = await execa(process.execPath, command, options);
    return { exitCode, stdout };
  };
  cleanup.defer(async () => {
    await klauss('kill');
  });
  const owned = cleanup.move();
  return {
    project,
    plugin,
    home: home.path,
    env,
    model,
    marker,
    klauss,
    async install() {
      const place = { cwd: project, env };
      const added = await pluginCommand(['marketplace', 'add', plugin], place);
      return `${added}\n${await pluginCommand(['install', 'klauss@klauss'], place)}`;
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** Copies the sample and commits it. */
export async function makeSample(project: string): Promise<void> {
  await cp(sample, project, { recursive: true });
  const identity = ['-c', 'user.name=Demo', '-c', 'user.email=demo@localhost'];
  for (const args of [
    ['init', '--quiet', '--initial-branch', 'main'],
    ['add', '--all'],
    [...identity, 'commit', '--quiet', '--message', 'Sample'],
  ]) {
    await execa('git', args, { cwd: project });
  }
}
