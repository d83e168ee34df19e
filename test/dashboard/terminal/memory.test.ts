/** What the dashboard holds after it has seen much. */

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { makeProject } from '../../support/project.ts';
import { openDashboard, startReplay } from './opened.ts';

const BOUND_MB = 150;
/** An hour of a job of a thousand tasks, several times over: of each task six events, a booking among them. */
const ROUNDS = 5;

test('an hour’s worth of events leaves it below 150 MB, also at its peak', async () => {
  await using project = await makeProject();
  await using replay = await startReplay(project, 1_000);
  await using terminal = await openDashboard(project);
  await terminal.waitFor(/› task-0000 /);
  await replay.play(ROUNDS);
  await terminal.waitFor(/ 0\/1000 +\$50\.00 of/);
  const status = await readFile(`/proc/${await terminal.pid()}/status`, 'utf8');
  const megabytes = (field: string): number =>
    Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  expect(megabytes('VmRSS')).toBeGreaterThan(20);
  expect(megabytes('VmRSS')).toBeLessThan(BOUND_MB);
  expect(megabytes('VmHWM')).toBeLessThan(BOUND_MB);
});
