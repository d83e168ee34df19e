import { expect, test } from 'vitest';
import { asJobId, asTaskId, asWorkerId } from '../../../src/domain/ids.ts';
import type { Proved } from '../../../src/domain/proof.ts';
import type { Claim, Lease, WorkspaceNote } from '../../../src/domain/records.ts';
import {
  claimed,
  completed,
  facts,
  failed,
  fixture,
  LEASE_SECONDS,
  type Open,
  POOL,
  plan,
  refusal,
  released,
  run,
  spec,
} from '../helpers.ts';

const PROVED = { report: completed.report, receipt: completed.receipt, commit: 'c0ffee' } satisfies Proved;
const CONFLICT = { reason: 'conflict', error: 'CONFLICT (content): a.ts' } as const;

export function worktrees(open: Open): void {
  test('a job gets a snapshot once, finished or not', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a', [], { isolation: 'worktree' })]));
    expect(await queue.setBase(job.id, 'c1')).toEqual({ ...job, base: 'c1' });
    await run(queue, completed);
    expect(await queue.setBase(job.id, 'c2')).toMatchObject({ base: 'c1', status: 'completed' });
    expect(await queue.job(job.id)).toMatchObject({ base: 'c1' });

    const late = (await queue.submit(plan([]))).job;
    const [first, second] = await Promise.all([queue.setBase(late.id, 'x'), queue.setBase(late.id, 'y')]);
    expect([first.base, second.base]).toEqual(['x', 'x']);
    await refusal('not_found', queue.setBase(asJobId('nobody'), 'c1'));
  });

  test('a note changes what it names, and nothing else', async () => {
    const { queue } = await fixture(open);
    await queue.submit(plan([spec('a')]));
    const { task, lease } = await claimed(queue);
    const after = await queue.lastEvent();
    let expected = task;
    const notes: readonly WorkspaceNote[] = [
      { branch: 'klauss/j/a', base: 'c1' },
      { changedFiles: ['a.ts', 'dir/ü b.ts'] },
      { commit: PROVED.commit, proved: PROVED },
      { changedFiles: [] },
      { base: 'c2' },
      { proved: { ...PROVED, commit: null } },
    ];
    for (const note of notes) {
      expect(await queue.note(lease, note)).toBe(true);
      expected = { ...expected, ...note };
      expect(await queue.task(task.id)).toEqual(expected);
    }
    const events = await queue.events({ after, limit: 9 });
    expect(events.every(({ kind, task: of }) => kind === 'task.noted' && of === task.id)).toBe(true);
    expect(events.map(({ data }) => data)).toEqual([
      { attempt: 1, branch: 'klauss/j/a', base: 'c1' },
      { attempt: 1, changedFiles: ['a.ts', 'dir/ü b.ts'] },
      { attempt: 1, commit: PROVED.commit, proved: { commit: PROVED.commit } },
      { attempt: 1, changedFiles: [] },
      { attempt: 1, base: 'c2' },
      { attempt: 1, proved: { commit: null } },
    ]);
  });

  test('whoever lost the lease neither notes nor sends back', async () => {
    const { queue, clock } = await fixture(open);
    await queue.submit(plan([spec('a')]));
    const lost = await claimed(queue);
    const refuse = async () => {
      const [task, event] = [await queue.task(lost.task.id), await queue.lastEvent()];
      expect(await queue.note(lost.lease, { branch: 'b', changedFiles: ['x'], proved: PROVED })).toBe(false);
      expect(await queue.sendBack(lost.lease, CONFLICT)).toBe(false);
      expect(await queue.task(lost.task.id)).toEqual(task);
      expect(await queue.lastEvent()).toBe(event);
    };
    clock.pass(LEASE_SECONDS);
    await queue.releaseExpired();
    await refuse();
    const held = await claimed(queue, asWorkerId('worker_2@pool'));
    await refuse();
    await queue.settle(held.lease, completed, facts());
    await refuse();
  });

  test('what is proved outlives an attempt that is cut short, however that happens', async () => {
    const { queue, clock } = await fixture(open);
    await queue.submit(plan([spec('a')]));
    const cuts: readonly ((lease: Lease) => Promise<unknown>)[] = [
      (lease) => queue.settle(lease, released, facts()),
      () => queue.releasePool(POOL),
      async () => {
        clock.pass(LEASE_SECONDS);
        await queue.releaseExpired();
      },
    ];
    await queue.note((await claimed(queue)).lease, {
      branch: 'b',
      base: 'c1',
      commit: 'c0ffee',
      proved: PROVED,
    });
    await queue.releasePool(POOL);
    for (const cut of cuts) {
      const { task, lease } = await claimed(queue);
      const kept = { branch: 'b', base: 'c1', commit: 'c0ffee', proved: PROVED };
      expect(task).toMatchObject(kept);
      await cut(lease);
      expect(await queue.task(task.id)).toMatchObject({ status: 'pending', ...kept });
    }
  });

  test('what was proved counts no more once the attempt or the task has ended', async () => {
    const { queue, clock } = await fixture(open);
    const endings: Readonly<Record<string, (claim: Claim) => Promise<unknown>>> = {
      completed: ({ lease }) => queue.settle(lease, completed, facts()),
      failed: ({ lease }) => queue.settle(lease, failed(), facts()),
      pending: ({ lease }) => queue.settle(lease, failed(clock.now), facts()),
      'cancelled while running': async ({ lease, task }) => {
        await queue.cancelTask(task.id);
        await queue.settle(lease, completed, facts());
      },
      'cancelled when its worker was lost': async ({ task }) => {
        await queue.cancelTask(task.id);
        await queue.releasePool(POOL);
      },
      'cancelled while pending': async ({ lease, task }) => {
        await queue.settle(lease, released, facts());
        await queue.cancelTask(task.id);
      },
      'cancelled with its job': async ({ lease, task }) => {
        await queue.settle(lease, { ...released, notBefore: clock.now + 9 }, facts());
        await queue.cancelJob(task.job);
      },
    };
    for (const [name, end] of Object.entries(endings)) {
      const { job } = await queue.submit(plan([spec('a')]));
      const claim = await claimed(queue);
      await queue.note(claim.lease, { proved: PROVED });
      await end(claim);
      expect(await queue.task(claim.task.id), name).toMatchObject({
        status: name.split(' ')[0],
        proved: null,
        landed: null,
      });
      await queue.cancelJob(job.id);
    }
  });

  test('a merge that does not succeed goes back to work, as often as it must', async () => {
    const { queue } = await fixture(open);
    await queue.submit(plan([spec('a')]));
    const { task, lease } = await claimed(queue);
    const gates = { reason: 'gates', error: 'npm test: 1 failed' } as const;
    for (const [resolves, why] of [CONFLICT, gates].entries()) {
      await queue.note(lease, { commit: 'c0ffee', proved: PROVED });
      await queue.advance(lease, 'merge');
      const after = await queue.lastEvent();
      expect(await queue.sendBack(lease, why)).toBe(true);
      expect(await queue.task(task.id)).toMatchObject({
        status: 'running',
        phase: 'work',
        proved: null,
        commit: 'c0ffee',
        resolves: resolves + 1,
        failures: 0,
        attempt: 1,
        ...why,
      });
      expect(await queue.events({ after, limit: 9 })).toMatchObject([
        { kind: 'task.sent_back', task: task.id, data: { attempt: 1, resolves: resolves + 1, ...why } },
      ]);
    }
    // Who looks sees why until the merge succeeds, even after the worker's side was cut short.
    expect(await queue.settle(lease, released, facts())).toMatchObject({ ...gates, resolves: 2 });
    const settled = await run(queue, { ...completed, landed: 'd00d' });
    expect(settled).toMatchObject({ status: 'completed', reason: null, error: null, resolves: 2 });
  });

  test('a completed task says where it landed, and keeps what was noted of its worktree', async () => {
    const { queue } = await fixture(open);
    await queue.submit(plan([spec('a'), spec('b')]));
    const { lease } = await claimed(queue);
    const noted = { branch: 'klauss/j/a', base: 'c1', commit: 'c0ffee', changedFiles: ['a.ts'] };
    await queue.note(lease, { ...noted, proved: PROVED });
    const task = await queue.settle(lease, { ...completed, landed: 'd00d' }, facts());
    expect(task).toMatchObject({ ...noted, status: 'completed', landed: 'd00d', proved: null });
    expect(await run(queue, completed)).toMatchObject({ landed: null, branch: null, changedFiles: [] });
  });

  test('the gates of what has landed are told once each, with the newest task that has them', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan(['a', 'b', 'c', 'd', 'e', 'f'].map((key) => spec(key))));
    await queue.submit(plan([spec('other')]));
    const gate = (command: string) => ({ command, directory: '/p', source: 'task', because: '' }) as const;
    const lists = { a: ['test'], b: ['lint', 'test'], c: ['test'], d: ['never'], e: null, f: ['other'] };
    for (const [key, commands] of Object.entries(lists)) {
      const { task, lease } = await claimed(queue);
      expect(task.key).toBe(key);
      if (commands !== null) await queue.note(lease, { gates: commands.map(gate) });
      // The fourth worked in the directory itself, the last is still at it.
      const landed = key === 'd' ? null : `c-${key}`;
      if (key !== 'f') await queue.settle(lease, { ...completed, landed }, facts());
    }
    expect(await queue.landedGates(job.id)).toEqual([
      { key: 'b', gates: lists.b.map(gate) },
      { key: 'c', gates: lists.c.map(gate) },
    ]);
    const [a, , c] = await queue.tasks({ job: job.id });
    for (const task of [a, c]) await queue.withdraw(task?.id ?? asTaskId(0));
    expect((await queue.landedGates(job.id)).map(({ key }) => key)).toEqual(['b']);
    expect(await queue.landedGates(asJobId('nobody'))).toEqual([]);
  });

  test('a task that is to be cancelled can be noted and sent back, and still ends cancelled', async () => {
    const { queue } = await fixture(open);
    await queue.submit(plan([spec('a')]));
    const { task, lease } = await claimed(queue);
    await queue.cancelTask(task.id);
    expect(await queue.note(lease, { branch: 'b', proved: PROVED })).toBe(true);
    expect(await queue.task(task.id)).toMatchObject({ cancelRequested: true, proved: PROVED });
    expect(await queue.sendBack(lease, CONFLICT)).toBe(true);
    expect(await queue.note(lease, { proved: PROVED })).toBe(true);
    expect(await queue.settle(lease, { ...completed, landed: 'd00d' }, facts())).toMatchObject({
      status: 'cancelled',
      branch: 'b',
      proved: null,
      landed: null,
      receipt: null,
    });
  });

  test('a retry starts afresh, on the old branch', async () => {
    const { queue } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a')]));
    const { task, lease } = await claimed(queue);
    await queue.note(lease, { branch: 'b', base: 'c1', commit: 'c2', changedFiles: ['x'], proved: PROVED });
    await queue.sendBack(lease, CONFLICT);
    await queue.settle(lease, failed(null, 'conflict'), facts());
    expect(await queue.task(task.id)).toMatchObject({ branch: 'b', base: 'c1', commit: 'c2', resolves: 1 });
    await queue.retry({ job: job.id });
    expect(await queue.task(task.id)).toMatchObject({
      status: 'pending',
      reason: 'conflict',
      branch: 'b',
      base: null,
      commit: null,
      proved: null,
      landed: null,
      resolves: 0,
      changedFiles: [],
    });
  });

  test('a job says what of it the user has, until that is taken back', async () => {
    const { queue, clock } = await fixture(open);
    const { job } = await queue.submit(plan([spec('a')]));
    const applied = { mode: 'uncommitted', tip: 'd00d', commit: null, branch: null, tasks: ['a'] } as const;
    const first = { ...applied, at: clock.now };
    expect(await queue.setApplied(job.id, first)).toEqual({ ...job, applied: first });
    const second = { ...first, mode: 'merge', tip: 'd00f', commit: 'm1', branch: 'refs/heads/main' } as const;
    expect(await queue.setApplied(job.id, second)).toEqual({ ...job, applied: second });
    expect(await queue.setApplied(job.id, null)).toEqual(job);
    expect(await queue.setApplied(job.id, null)).toEqual(job);
    expect((await queue.events({ after: 1, limit: 9 })).map(({ kind, data }) => ({ kind, data }))).toEqual([
      { kind: 'job.applied', data: { mode: 'uncommitted', tip: 'd00d', tasks: ['a'] } },
      { kind: 'job.applied', data: { mode: 'merge', tip: 'd00f', tasks: ['a'] } },
      { kind: 'job.rolled_back', data: {} },
    ]);
    await refusal('not_found', queue.setApplied(asJobId('nobody'), first));
    await refusal('not_found', queue.setApplied(asJobId('nobody'), null));
  });
}
