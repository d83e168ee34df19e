/**
 * The demo: the real Claude Code with the plugin installed, a sample repository, a goal of seven tasks, run through
 * `/klauss:fanout`. Without credentials the model is a script on loopback; `--live` uses the account of whoever runs
 * it. `--keep` leaves the directory for a look.
 */

import { spawn } from 'node:child_process';
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import { claudeBinary, clientEnvironment, makeHome } from '../test/support/client.ts';
import { startModel } from '../test/support/model.ts';
import { GOAL, scenario } from './scenario.ts';
import { showMessage } from './show.ts';

const repository = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { live: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false } },
});

const base = await realpath(await mkdtemp(join(tmpdir(), 'klauss-demo-')));
const project = join(base, 'text-tools');
await cp(join(import.meta.dirname, 'sample'), project, { recursive: true });
await execa('git', ['init', '--quiet', '--initial-branch', 'main'], { cwd: project });
await execa('git', ['add', '--all'], { cwd: project });
await execa(
  'git',
  ['-c', 'user.name=Demo', '-c', 'user.email=demo@localhost', 'commit', '--quiet', '-m', 'Sample'],
  { cwd: project },
);

await using home = await makeHome([project]);
await using model = await startModel(scenario(project));
const environment = values.live ? liveEnvironment() : clientEnvironment({ model, home });
process.exitCode = await demo(environment);
if (!values.keep) await rm(base, { recursive: true, force: true });

async function demo(env: Record<string, string>): Promise<number> {
  say(`A sample repository stands in ${project}.`);
  const plugin = values.live ? ['--plugin-dir', repository] : await install(env);
  say(`> /klauss:fanout ${GOAL} --yes\n`);
  const exitCode = await session(env, plugin);
  say('\nWhat `klauss status` says, and the suite of the sample:\n');
  const klauss = join(repository, 'bin', 'klauss');
  await execa(klauss, ['status'], { cwd: project, env, stdio: 'inherit', reject: false });
  const tests = await execa('npm', ['test'], { cwd: project, env, stdio: 'inherit', reject: false });
  const changes = await execa('git', ['status', '--short'], { cwd: project });
  say(`\nChanged in the repository:\n${changes.stdout}`);
  const { stdout: processes } = await execa(klauss, ['ps'], { cwd: project, env });
  say(`\nProcesses of Klauss that are left: ${processes}`);
  if (values.keep) say(`The project is kept in ${project}.`);
  return exitCode === 0 ? (tests.exitCode ?? 1) : exitCode;
}

/** Installs the plugin as a user does, with this directory as the marketplace. */
async function install(env: Record<string, string>): Promise<string[]> {
  for (const args of [
    ['marketplace', 'add', repository],
    ['install', 'klauss@klauss'],
  ]) {
    say(`$ claude plugin ${args.join(' ')}`);
    await execa(claudeBinary(), ['plugin', ...args], {
      cwd: project,
      env,
      extendEnv: false,
      stdio: 'inherit',
    });
  }
  return [];
}

/** The user's session: `claude -p` with the slash command; returns its exit code. */
async function session(env: Record<string, string>, plugin: readonly string[]): Promise<number> {
  const args = [
    '-p',
    `/klauss:fanout ${GOAL} --yes`,
    '--output-format',
    'stream-json',
    '--verbose',
    ...plugin,
  ];
  const client = spawn(claudeBinary(), args, { cwd: project, env, stdio: ['ignore', 'pipe', 'inherit'] });
  createInterface({ input: client.stdout }).on('line', showMessage);
  return await new Promise((resolve, reject) => {
    client.once('error', reject);
    client.once('close', (code) => resolve(code ?? 1));
  });
}

/** The caller's environment, with the Node and the client of this repository first on PATH. */
function liveEnvironment(): Record<string, string> {
  const path = [dirname(process.execPath), dirname(claudeBinary()), process.env['PATH'] ?? ''].join(
    delimiter,
  );
  const entries = Object.entries({ ...process.env, PATH: path }).filter((entry) => entry[1] !== undefined);
  return Object.fromEntries(entries) as Record<string, string>;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
