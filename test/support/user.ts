/** A user with a project and the plugin installed, whose model is scripted. The demo and the end-to-end tests have one. */

import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { clientEnvironment, makeHome } from './client.ts';
import { type Model, type Script, startModel } from './model.ts';
import { OFFLINE, pluginCommand, publishPlugin } from './plugin.ts';
import { expectNoSurvivors } from './processes.ts';

const sample = join(import.meta.dirname, '..', '..', 'demo', 'sample');

export interface User extends AsyncDisposable {
  /** Real path of a git repository with the demo's sample in it. */
  readonly project: string;
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
 * Makes the user. When it is disposed of, the pool is killed, nothing that was started may be alive, and everything is
 * removed.
 * @param script the model's, for a project
 */
export async function makeUser(script: (project: string) => Script): Promise<User> {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'klauss-user-')));
  const [project, plugin] = [join(base, 'text-tools'), join(base, 'plugin')];
  await mkdir(join(base, 'run'), { mode: 0o700 });
  await mkdir(join(base, 'tmp'));
  await publishPlugin(plugin);
  await makeSample(project);

  const home = await makeHome([project]);
  const model = await startModel(script(project));
  const marker = { KLAUSS_TEST: randomUUID() };
  const extra = {
    ...OFFLINE,
    ...marker,
    // Whatever is left in one of these directories is removed with them.
    npm_config_cache: join(base, 'npm'),
    TMPDIR: join(base, 'tmp'),
    XDG_RUNTIME_DIR: join(base, 'run'),
  };
  const env = clientEnvironment({ model, home, extra });
  const klauss = async (...args: readonly string[]) => {
    const options = { cwd: project, env, extendEnv: false, reject: false, stdin: 'ignore' } as const;
    const { exitCode = -1, stdout } = await execa(process.execPath, [join(plugin, 'bin', 'klauss'), ...args], options);
    return { exitCode, stdout };
  };
  return {
    project,
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
    async [Symbol.asyncDispose]() {
      await klauss('kill');
      await model.stop();
      try {
        await expectNoSurvivors(marker);
      } finally {
        await home.remove();
        await rm(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      }
    },
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
