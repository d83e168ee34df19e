/** Keys pressed in the dashboard of a real queue, with a pool and the stub client: what is shown, and what they do. */

import { expect, test } from 'vitest';
import { asJobId } from '../../../src/domain/ids.ts';
import { makeGate, until, untilWorking } from '../../commands/running.ts';
import { makeProject, STUB_CONFIG } from '../../support/project.ts';
import { inShell, openDashboard, submit } from './opened.ts';

const TASKS = [
  { key: 'schema', prompt: 'Make the schema.' },
  { key: 'report', prompt: 'Report on it.', depends_on: ['api'] },
  { key: 'api', prompt: 'Serve it. stub:forever', depends_on: ['schema'] },
  { key: 'broken', prompt: 'Break. stub:exit=3', max_retries: 0 },
];

test('everything is seen at a glance, and each key shows what it is for', async () => {
  await using project = await makeProject();
  const job = await submit(project, TASKS, '--start', '2');
  await using terminal = await openDashboard(project, { by: inShell() });
  const screen = await terminal.waitFor(
    (shown) => /broken .*failed \(error\)/.test(shown) && /worker_\d .*still at it/.test(shown),
  );
  expect(screen).toMatch(/^Klauss project {2}2 workers \(running\), process \d+$/m);
  expect(screen).toMatch(new RegExp(`^› ${job} running +█+░+ +2/4 +\\$0\\.\\d\\d +\\d+s left +Try it$`, 'm'));
  expect(screen).toMatch(/^› schema +✓ completed +worker_\d +\d+s +\$0\.01 +Make the schema\.$/m);
  expect(screen).toMatch(/^ {2}report +○ pending \(blocked\) +Report on it\.$/m);
  expect(screen).toMatch(/^ {2}api +● in progress \(work\) +worker_\d +\d+s +Serve it\./m);
  expect(screen).toMatch(
    new RegExp(`^ {2}worker_\\d +\\d+ +\\d+% +\\d+ MB +${job}/api +text: still at it$`, 'm'),
  );
  await terminal.waitFor(/── What schema says ─+\n· The client starts\.\n(.*\n)*▸ Bash: true\n· success/);

  await terminal.press('Down', 'Down');
  await terminal.waitFor(/── What api says ─+\n(.*\n)*still at it/);
  await terminal.type('t');
  await terminal.waitFor(/as a tree.*\n {2}schema .*\n›? {1,3}api .*\n {6}report /);
  await terminal.type('t');

  await terminal.press('Enter');
  await terminal.waitFor(
    /── api: detail.*\nTask \d+ \(\w+\/api\): in_progress \(work\)\n(.*\n)*Attempt 1: running/,
  );
  await terminal.waitFor(/Diff\nIt worked in the project itself/);
  await terminal.type('l');
  await terminal.waitFor(/── api: log, lines \d+–\d+ of \d+, follows ─+\n(.*\n)*still at it/);
  await terminal.press('Up');
  await terminal.waitFor((shown) => shown.includes('api: log') && !shown.includes('follows'));
  await terminal.press('End');
  await terminal.waitFor(/api: log.*follows/);
  await terminal.press('Escape');
  await terminal.waitFor(/── Tasks 4/);

  await terminal.type('?');
  await terminal.waitFor(/── Help ─+\nLooking/);
  await terminal.press('Escape');
  await terminal.waitFor(/── Tasks 4/); // else it would be Alt and the next key
  await terminal.type('/blocked');
  await terminal.waitFor(/── Tasks 1 of 4 with "blocked" ─+\n› report .*\n+──/);
  await terminal.press('Enter');
  await terminal.waitFor(/q quit · \? help/);
  await terminal.press('Escape');
  await terminal.waitFor(/── Tasks 4 ─/);
  await terminal.press('Home', 'Tab');
  await terminal.waitFor(/↵ its tasks/);
  await terminal.type('q');
  await terminal.waitFor(/^before\nafter 0$/);
});

test('a job is paused, goes on, and what failed is retried', async () => {
  await using project = await makeProject();
  await project.resumeWith('stub:forever');
  const job = await submit(project, TASKS, '--start', '2');
  await untilWorking(project);
  await using terminal = await openDashboard(project);
  await terminal.waitFor(/broken .*failed/);
  await terminal.type('p');
  await terminal.waitFor(new RegExp(`Job ${job} is paused: 1 completed, 2 pending, 1 failed\\.`));
  await terminal.waitFor(/api +○ pending \(paused\)/);
  expect((await until(project, (queue) => queue.job(asJobId(job)))).status).toBe('paused');
  await terminal.type('p');
  await terminal.waitFor(new RegExp(`Job ${job} goes on\\.`));
  await terminal.waitFor(/api +● in progress/);

  await terminal.type('r'); // the selected task has completed
  await terminal.waitFor(/Task \d+ cannot be retried: it is completed\. Only what failed/);
  await terminal.press('End');
  await terminal.waitFor(/› broken/);
  await terminal.type('r');
  await terminal.waitFor(/To be run again: 1 task\./);
  await until(project, async (queue) => (await queue.taskByKey(asJobId(job), 'broken'))?.attempt === 2);
  await terminal.waitFor(/› broken +✗ failed/);
  await terminal.press('Tab');
  await terminal.type('r');
  await terminal.waitFor(/To be run again: 1 task\./);
  await until(project, async (queue) => (await queue.taskByKey(asJobId(job), 'broken'))?.attempt === 3);
});

test('workers are added, taken away and stopped, and started again after a question', async () => {
  await using project = await makeProject();
  await project.resumeWith('stub:forever');
  await submit(project, [{ key: 'one', prompt: 'Go on. stub:forever' }], '--start', '1');
  await untilWorking(project);
  await using terminal = await openDashboard(project);
  const workers = (count: number) =>
    until(project, async (queue) => (await queue.currentPool())?.workers === count);
  await terminal.waitFor(/one +● in progress/);
  await terminal.type('++');
  await terminal.waitFor(/^Klauss project {2}3 workers \(running\)/);
  await workers(3);
  await terminal.type('-');
  await terminal.waitFor(/^Klauss project {2}2 workers \(running\)/);
  await workers(2);

  await terminal.type('s');
  await terminal.waitFor(/Stop all workers\? .*\[y\/n\]/);
  await terminal.type('n');
  await terminal.waitFor(/Nothing was done\./);
  await workers(2);
  await terminal.type('s');
  await terminal.waitFor(/\[y\/n\]/);
  await terminal.type('y');
  await terminal.waitFor(/The workers are stopped\./);
  await terminal.waitFor(/^Klauss project {2}no workers run\n/);
  await terminal.waitFor(/one +○ pending/);
  await until(project, async (queue) => (await queue.currentPool()) === null);

  await terminal.type('s');
  await terminal.waitFor(/No workers run\. `\+` starts one\./);
  await terminal.type('+');
  await terminal.waitFor(/No workers run\. Start one\? .*\[y\/n\]/);
  await terminal.type('y');
  await terminal.waitFor(/one +● in progress/);
  await untilWorking(project);
});

test('a worker too many is refused with what to do', async () => {
  await using project = await makeProject({
    config: `${STUB_CONFIG}default_count = 1\nmax_count = 1\n`,
  });
  await submit(project, [{ key: 'one', prompt: 'Go on. stub:forever' }], '--start', '1');
  await untilWorking(project);
  await using terminal = await openDashboard(project);
  await terminal.waitFor(/one +● in progress/);
  await terminal.type('+');
  await terminal.waitFor(/There can be from 1 to 1 workers, not 2\. .*\[workers\] max_count/);
});

test('several jobs: one is chosen, and stays so', async () => {
  await using project = await makeProject();
  const older = await submit(project, [{ key: 'old', prompt: 'Old.' }]);
  const newer = await submit(project, [{ key: 'new', prompt: 'New.' }]);
  await using terminal = await openDashboard(project);
  await terminal.waitFor(new RegExp(`› ${newer} .*\\n {2}${older} (.*\\n)*› new `));
  await terminal.press('Tab', 'Down');
  await terminal.waitFor(new RegExp(` {2}${newer} .*\\n› ${older} (.*\\n)*› old `));
  await project.klauss('start', '1');
  await terminal.waitFor(new RegExp(`› ${older} completed (.*\\n)*› old +✓ completed`));
});

test('a conversation is heard from its first word, and follows into the next attempt', async () => {
  await using project = await makeProject();
  const gate = await makeGate(project, 'gate');
  await submit(project, [{ key: 'one', prompt: `Do it. ${gate.directive}` }]);
  await using terminal = await openDashboard(project);
  await terminal.waitFor(/one +○ pending/);
  await project.klauss('start', '1');
  await terminal.waitFor(/── What one says ─+\n· The client starts\./);
  await gate.open();
  await terminal.waitFor(/· success, 2 turns/);
});
