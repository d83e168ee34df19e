/** Budgets and usage limits with the real client: only what the model answers is scripted, $0.005 for each answer. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bash, limited, type Reply, structured, usageLimit } from '../support/model.ts';
import type { JobAndTasks } from '../support/plan.ts';
import { expectNoSurvivors } from '../support/processes.ts';
import { makeUser, type User } from '../support/user.ts';

const done = (options = {}): Reply =>
  structured(
    { status: 'done', summary: 'Done.', files_changed: [], notes: '', unchanged_because: 'a test' },
    options,
  );

/** A task of so many answers. */
const steps = (count: number): readonly [Reply, ...Reply[]] => [
  bash('ls'),
  ...Array.from({ length: count - 2 }, () => bash('pwd')),
  done(),
];

async function submitted(user: User, plan: object, ...args: readonly string[]): Promise<string> {
  await writeFile(join(user.project, 'plan.json'), JSON.stringify(plan));
  const { stdout } = await user.klauss('submit-file', 'plan.json', '--json', ...args);
  return (JSON.parse(stdout) as JobAndTasks).job.id;
}

const tasks = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ key: `t${index}`, prompt: `Task ${index}`, verify: [] }));

test('a job spends no more than its budget, keeps what is done, and says what more would take', async () => {
  await using user = await makeUser(() => [{ from: 'worker', replies: steps(3) }]);
  const job = await submitted(user, { goal: 'Six', budget_usd: 0.05, tasks: tasks(6) }, '--start', '2');
  const waited = await user.klauss('wait', job, '--json');
  expect(waited.exitCode).toBe(1);
  const end = JSON.parse(waited.stdout) as JobAndTasks & { job: { reason: string } };
  expect(end.job).toMatchObject({ status: 'failed', reason: 'budget', tasks: { completed: 3, failed: 3 } });
  expect(end.job.cost_usd).toBeLessThanOrEqual(0.05);
  // As much as there was, by the model's own count.
  expect(end.job.cost_usd).toBeCloseTo(0.005 * user.model.requests.length);
  expect(end.tasks.filter(({ status }) => status === 'failed').map(({ reason }) => reason)).toEqual(
    Array(3).fill('budget'),
  );

  const { stdout: told } = await user.klauss('results', job);
  expect(told).toMatch(/failed: budget.*\$0\.0[45] of \$0\.05/);
  expect(told).toMatch(
    /3 tasks are left, about \$0\.0[45] at \$0\.0[12] each: klauss retry \w+ --budget 0\.50/,
  );
  expect((await user.klauss('retry', job)).exitCode).toBe(2);
  expect((await user.klauss('retry', job, '--budget', '0.01')).exitCode).toBe(2);
  expect((await user.klauss('retry', job, '--budget', '0.5')).exitCode).toBe(0);
  expect((await user.klauss('wait', job)).exitCode).toBe(0);
  const { stdout: after } = await user.klauss('status', job, '--json');
  expect(JSON.parse(after)).toMatchObject({ job: { status: 'completed', reason: null, budget_usd: 0.5 } });
  await user.klauss('stop');
  await expectNoSurvivors(user.marker);
});

test('a task whose part of the budget is too small goes on in its session with more', async () => {
  await using user = await makeUser(() => [{ from: 'worker', replies: steps(6) }]);
  const job = await submitted(user, { goal: 'Two', budget_usd: 0.07, tasks: tasks(2) }, '--start', '2');
  expect((await user.klauss('wait', job)).exitCode).toBe(0);
  const shown = JSON.parse((await user.klauss('show', `${job}/t0`, '--json')).stdout) as {
    attempts: { outcome: string; session: string; reserved_usd: number; cost_usd: number }[];
  };
  expect(shown.attempts.every(({ reserved_usd }) => reserved_usd <= 0.07)).toBe(true);
  expect(new Set(shown.attempts.map(({ session }) => session)).size).toBe(1);
});

test('a subscriber’s usage limit parks the pool until it is reset; the session goes on', async () => {
  let resetsAt = new Date(0);
  const refuse = (): Reply => {
    resetsAt = new Date(Math.ceil(Date.now() / 1000) * 1000 + 1_000);
    return limited(resetsAt);
  };
  const script = [{ from: 'worker', replies: [bash('ls'), refuse, done()] }] as const;
  await using user = await makeUser(() => script, { subscription: true });
  const job = await submitted(user, { goal: 'One', tasks: tasks(1) });
  expect((await user.klauss('wait', job)).exitCode).toBe(0);
  const shown = JSON.parse((await user.klauss('show', `${job}/t0`, '--json')).stdout);
  expect(shown).toMatchObject({ attempts: [{ outcome: 'released' }, { outcome: 'completed' }] });
  expect(shown.attempts[0].session).toBe(shown.attempts[1].session);
  expect(Date.parse(shown.attempts[1].started_at)).toBeGreaterThan(resetsAt.getTime());
});

test('what goes past a usage limit at the account’s expense is not used unless that is allowed', async () => {
  const resetsAt = new Date(Date.now() + 3_600_000);
  const headers = {
    ...usageLimit('rejected', resetsAt),
    'anthropic-ratelimit-unified-overage-status': 'allowed',
    'anthropic-ratelimit-unified-overage-reset': `${Math.floor(resetsAt.getTime() / 1000)}`,
    'anthropic-ratelimit-unified-overage-in-use': 'true',
  };
  const script = [
    { from: 'worker', replies: [bash('ls', { headers }), bash('pwd', { headers }), done({ headers })] },
  ] as const;
  await using user = await makeUser(() => script, { subscription: true });
  const job = await submitted(user, { goal: 'One', tasks: tasks(1) }, '--start', '1');
  expect((await user.klauss('wait', job, '--timeout', '15')).exitCode).toBe(3);
  const { pool } = JSON.parse((await user.klauss('workers', '--json')).stdout);
  expect(pool).toMatchObject({
    state: 'parked',
    hold: { message: expect.stringContaining('[limits] allow_overage') },
  });
  expect(Date.parse(pool.hold.until)).toBeGreaterThanOrEqual(resetsAt.getTime());
  expect(user.model.requests.length).toBeLessThan(3);

  await user.klauss('stop');
  await writeFile(join(user.project, '.klauss.toml'), '[limits]\nallow_overage = true\n');
  expect((await user.klauss('wait', job)).exitCode).toBe(0);
});
