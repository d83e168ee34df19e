/**
 * Measurements, side by side.
 *
 *   npm run bench                 all of them, a quarter of an hour; writes docs/benchmarks.md
 *   npm run bench -- worktrees    those that are named; printed only
 */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { packageRoot } from '../../src/platform/package.ts';
import type { Bench } from './bench.ts';
import { durability } from './durability.ts';
import { followers } from './followers.ts';
import { idle } from './idle.ts';
import { latency } from './latency.ts';
import { listing } from './listing.ts';
import { describeMachine } from './machine.ts';
import { makespan } from './makespan.ts';
import { page, section } from './markdown.ts';
import { memory } from './memory.ts';
import { queue } from './queue.ts';
import { startup } from './startup.ts';
import { statusline } from './statusline.ts';
import { submit } from './submit.ts';
import { warm } from './warm.ts';
import { worktrees } from './worktrees.ts';

const BENCHES: readonly Bench[] = [
  queue,
  submit,
  durability,
  latency,
  makespan,
  followers,
  idle,
  memory,
  warm,
  worktrees,
  startup,
  listing,
  statusline,
];
const ROUNDS = 5;

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown !== undefined) {
  console.error(
    `There is no measurement ${unknown}. There are: ${BENCHES.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

if (asked.length > 0) {
  for (const bench of BENCHES) if (asked.includes(bench.name)) console.log(await measure(bench));
} else {
  const sections: string[] = [];
  for (const { name } of BENCHES) sections.push(await measureApart(name));
  await writeFile(join(packageRoot(), 'docs', 'benchmarks.md'), page(await describeMachine(), sections));
}

async function measure(bench: Bench): Promise<string> {
  const startedAt = performance.now();
  const figures = await bench.run(ROUNDS);
  return section(bench, figures, (performance.now() - startedAt) / 1000);
}

/** In a process of its own: one that holds the peers takes five times as long to start another. */
async function measureApart(name: string): Promise<string> {
  const { stdout } = await execa(process.execPath, [import.meta.filename, name], { stderr: 'inherit' });
  console.log(stdout);
  return stdout;
}
