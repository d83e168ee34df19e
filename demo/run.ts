/**
 * The demo: the real Claude Code with the plugin installed works on a sample repository, through `/klauss:fanout`.
 *
 *   npm run demo              with a scripted model on this machine: no account, no cost
 *   npm run demo -- --live    with your own Claude Code and account: costs money
 *   npm run demo -- --keep    keeps a copy of the repository, for a look at the result
 */

import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import { livePlace, type Place, scriptedPlace } from './place.ts';
import { runSession } from './session.ts';
import { title, write } from './show.ts';
import { GOAL } from './tasks.ts';

const { values } = parseArgs({
  options: { live: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false } },
});
const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupt.abort());

try {
  await using place = await (values.live ? livePlace() : scriptedPlace());
  process.exitCode = await demo(place);
} catch (error) {
  // What the interrupt ended says so; everything has been cleaned up by now.
  if (!interrupt.signal.aborted) throw error;
}
if (interrupt.signal.aborted) {
  process.exitCode = 130;
  write('\nInterrupted; everything that was started has been ended.');
}

async function demo(place: Place): Promise<number> {
  write(place.introduction);
  if (values.live && process.stdin.isTTY) await confirm();
  title('1. A git repository with one function and its test');
  write(`It stands in ${place.project}`);

  title('2. The plugin, installed as you would');
  await place.install();

  title('3. The session');
  const prompt = `/klauss:fanout ${GOAL} --yes${place.options}`;
  const exitCode = await runSession(place, prompt, interrupt.signal);
  interrupt.signal.throwIfAborted();

  title('4. What came out');
  const tests = await execa('npm', ['test'], { cwd: place.project, env: place.env, reject: false });
  const checks = tests.stdout.split('\n').filter((line) => /^[✔✖]/u.test(line));
  const changes = await execa('git', ['status', '--short', '--untracked-files=all'], { cwd: place.project });
  write(`Its tests:\n${checks.join('\n')}\n\nIts changes:\n${changes.stdout}\n`);
  write(`$ klauss status\n${await place.klauss('status')}\n`);
  write(`$ klauss ps\n${await place.klauss('ps')}`);
  if (values.keep) await keep(place.project);
  return exitCode === 0 ? (tests.exitCode ?? 1) : exitCode;
}

/** Not as a terminal: there, readline would take Ctrl+C for itself. */
async function confirm(): Promise<void> {
  using lines = createInterface({ input: process.stdin, output: process.stdout, terminal: false });
  await lines.question('\nPress Enter to start. ', { signal: interrupt.signal });
}

async function keep(project: string): Promise<void> {
  const copy = await mkdtemp(join(tmpdir(), 'klauss-demo-'));
  await cp(project, copy, { recursive: true });
  write(`\nA copy of the repository is kept in ${copy}`);
}
