/**
 * Figures of the whole: twelve tasks of 1 s on 4 workers, from `submit-file` to the end of `wait`, with the stub
 * client (ideal: 3.0 s). Once with a pool that has to be started, once with one that waits. Several rounds, in turn;
 * the median counts.
 *
 * npm run bench
 */

import { manyTasks } from '../support/plan.ts';
import { makeProject } from '../support/project.ts';

const ROUNDS = 5;
const IDEAL_SECONDS = 3;

await using project = await makeProject({ config: `${stubConfig()}` });
await project.write('plan.json', manyTasks(12, 'stub:sleep=1'));

const figures = { 'pool started by the submit': [] as number[], 'pool waiting': [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  await project.klauss('stop');
  figures['pool started by the submit'].push(await time(['--start', '4']));
  figures['pool waiting'].push(await time([]));
}
for (const [name, seconds] of Object.entries(figures)) {
  const sorted = seconds.sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const range = `${sorted[0]?.toFixed(2)} to ${sorted.at(-1)?.toFixed(2)}`;
  console.log(
    `${name}: median ${median.toFixed(2)} s (${range}), ${(median / IDEAL_SECONDS).toFixed(2)} of the ideal`,
  );
}

async function time(start: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  await project.klauss('submit-file', 'plan.json', ...start);
  const { exitCode, stdout } = await project.klauss('wait');
  if (exitCode !== 0) throw new Error(`The job did not complete: ${stdout}`);
  return (performance.now() - startedAt) / 1000;
}

function stubConfig(): string {
  const stub = new URL('../fixtures/client/stub', import.meta.url).pathname;
  return `[client]\ncommand = "${stub}"\n`;
}
