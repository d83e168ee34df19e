/** What a start costs. */

import { join } from 'node:path';
import { klaussBinary, makeProject, repository } from '../support/project.ts';
import type { Bench, Figure } from './bench.ts';
import { fill, POOL } from './filled.ts';
import { startTime } from './starts.ts';

/** A start is short, and its time easily disturbed. */
const STARTS_A_ROUND = 5;
const BOUND = { atMost: 1.6 };
const HOOKS = ['session-start', 'user-prompt-submit', 'stop', 'session-end'];

type Command = readonly [string, ...string[]];
const klauss = (...args: readonly string[]): Command => ['node', klaussBinary, ...args];
const hook = (name: string): Command => ['sh', join(repository, 'hooks', 'run.sh'), name];

export const startup: Bench = {
  name: 'startup',
  title: 'Start-up',
  about:
    'How many times as long as an empty `node -e 0` the commands take that are called all the time, and the hooks, in turn with it: where Klauss was never used, and with a queue of 9 tasks and no pool, so that hooks have nothing to do; with no configuration, and with one that says something.',
  run: async (rounds) => {
    await using unused = await makeProject({ config: '' });
    await using used = await makeProject({ config: '' });
    await using queue = await fill(used.root, 9);
    await using configured = await makeProject();
    await using other = await fill(configured.root, 9);
    // Where a pool is, or has died, hooks have something to do.
    for (const { updatePool } of [queue, other]) await updatePool(POOL, { state: 'stopped' });
    const measured = [
      ...['--version', 'status'].map((name) => [unused, name, klauss(name)] as const),
      ...HOOKS.map((name) => [unused, `hook ${name}`, hook(name)] as const),
      ...['status', 'stats'].map((name) => [used, name, klauss(name)] as const),
      ...HOOKS.map((name) => [used, `hook ${name}`, hook(name)] as const),
      ...['status'].map((name) => [configured, name, klauss(name)] as const),
      ...['stop'].map((name) => [configured, `hook ${name}`, hook(name)] as const),
    ];
    const places = new Map([
      [unused, 'never used'],
      [used, 'used'],
      [configured, 'used, configured'],
    ]);
    return measured.map(([project, name, command]): Figure => {
      const input = JSON.stringify({ session_id: 'bench', cwd: project.root });
      startTime(project, command, input); // the first one fills the cache of compiled code
      const ratios = Array.from({ length: rounds * STARTS_A_ROUND }, () => {
        const node = startTime(project, ['node', '-e', '0']);
        return startTime(project, command, input) / node;
      });
      return { what: `\`${name}\`, ${places.get(project)}`, values: ratios, unit: '×', bound: BOUND };
    });
  },
};
