import { describe, expect, test } from 'vitest';
import { defaultConfig, type Overlap } from '../../src/config/config.ts';
import { asWorkerId } from '../../src/domain/ids.ts';
import type { Claim, TaskSpec } from '../../src/domain/records.ts';
import { Chooser, type ChooserSettings } from '../../src/pool/choose.ts';
import type { Queue } from '../../src/queue/queue.ts';
import {
  claimed,
  completed,
  facts,
  fixture,
  openSqlite,
  plan,
  released,
  run,
  spec,
} from '../queue/helpers.ts';

/** Workers that take tasks as a pool's do. */
class Workers {
  readonly #queue: Queue;
  readonly #chooser: Chooser;
  readonly running = new Map<string, Claim>();
  #count = 0;

  constructor(queue: Queue, overlap: Overlap = 'wait') {
    const config = defaultConfig('test');
    this.#queue = queue;
    this.#chooser = new Chooser({
      queue,
      config: { ...config, workspace: { ...config.workspace, overlap } },
      now: Date.now,
      warm: { reserveOf: () => undefined },
    });
  }

  /** Keys of what one more worker after the other is given, until there is nothing more. */
  async take(most = Number.POSITIVE_INFINITY): Promise<readonly string[]> {
    const keys: string[] = [];
    while (keys.length < most) {
      const running = [...this.running.values()].map(({ task }) => task);
      const claim = await this.#chooser.claim(asWorkerId(`worker_${++this.#count}@pool`), running, 1);
      if (claim === null) break;
      keys.push(claim.task.key);
      this.running.set(claim.task.key, claim);
    }
    return keys;
  }

  async end(key: string): Promise<void> {
    const claim = this.running.get(key);
    if (claim === undefined) throw new Error(`${key} does not run`);
    await this.#queue.settle(claim.lease, completed, facts());
    this.running.delete(key);
    this.#chooser.ended();
  }
}

const touching = (key: string, touches: readonly string[], more: Partial<TaskSpec> = {}) =>
  spec(key, [], { touches, ...more });

async function workersWith(...jobs: readonly (readonly TaskSpec[])[]): Promise<Workers> {
  const { queue } = await fixture(openSqlite);
  for (const tasks of jobs) await queue.submit(plan(tasks));
  return new Workers(queue);
}

describe('with overlap = "wait"', () => {
  test('a task waits for those that it may overlap, and others go first', async () => {
    const workers = await workersWith([
      touching('a', ['src/a/**']),
      touching('b', ['src/**']),
      touching('c', ['docs/**']),
      spec('d'),
    ]);
    expect(await workers.take()).toEqual(['a', 'c', 'd']);
    await workers.end('c');
    expect(await workers.take()).toEqual([]);
    await workers.end('a');
    expect(await workers.take()).toEqual(['b']);
  });

  test('tasks of different jobs meet only in the same directory', async () => {
    const tree = { isolation: 'worktree' } as const;
    const workers = await workersWith(
      [touching('a', ['x']), touching('tree-a', ['y'], tree)],
      [touching('b', ['x']), touching('tree-b', ['y'], tree), touching('mixed', ['x'], tree)],
      [touching('elsewhere', ['x'], { workingDir: '/other' })],
    );
    expect(await workers.take()).toEqual(['a', 'tree-a', 'tree-b', 'mixed', 'elsewhere']);
    await workers.end('a');
    expect(await workers.take()).toEqual([]);
    await workers.end('mixed');
    expect(await workers.take()).toEqual(['b']);
  });

  test('the order is that of the queue, also among what is free beside others', async () => {
    const workers = await workersWith([
      touching('first', ['a'], { priority: 9 }),
      touching('low', ['b'], { priority: -1 }),
      touching('held', ['a']),
      touching('next', ['c']),
      spec('urgent', [], { priority: 5 }),
    ]);
    expect(await workers.take()).toEqual(['first', 'urgent', 'next', 'low']);
  });

  test('a long row of held tasks does not hide a free one', async () => {
    const row = Array.from({ length: 1200 }, (_, index) => touching(`held-${index}`, ['CHANGELOG.md']));
    const workers = await workersWith([...row, touching('free', ['src/a.ts'])]);
    expect(await workers.take()).toEqual(['held-0', 'free']);
    await workers.end('held-0');
    expect(await workers.take()).toEqual(['held-1']);
  });

  test('what becomes ready later is looked at without an attempt having ended', async () => {
    const { queue } = await fixture(openSqlite);
    await queue.submit(plan([touching('a', ['x']), touching('b', ['x'])]));
    const workers = new Workers(queue);
    expect(await workers.take()).toEqual(['a']);
    await queue.submit(plan([touching('c', ['x']), touching('d', ['y'])]));
    expect(await workers.take()).toEqual(['d']);
  });

  test('a held task is not overtaken for ever', async () => {
    const many = Array.from({ length: 40 }, (_, index) => touching(`small-${index}`, [`src/${index}.ts`]));
    const [first, second, ...rest] = many as [TaskSpec, TaskSpec, ...TaskSpec[]];
    const workers = await workersWith([
      first,
      second,
      touching('wide', ['src/**']),
      ...rest,
      touching('docs', ['docs/**'], { priority: -1 }),
    ]);
    const order = [...(await workers.take(2))];
    // Two workers, so that whenever one of the small tasks ends another is still running.
    for (let at = 0; !order.includes('wide'); at++) {
      await workers.end(order[at] ?? '');
      order.push(...(await workers.take(2 - workers.running.size)));
    }
    expect(order.indexOf('wide')).toBeLessThan(12);
    // What does not overlap it went on meanwhile.
    expect(order).toContain('docs');
    // And nothing of what overlaps it runs beside it.
    expect([...workers.running.keys()].filter((key) => key.startsWith('small'))).toEqual([]);
  });

  test('a task that is gone when it is to be claimed is passed over', async () => {
    const { queue } = await fixture(openSqlite);
    const { tasks } = await queue.submit(
      plan([touching('a', ['x']), touching('gone', ['y']), touching('b', ['z'])]),
    );
    const stolen: Queue = {
      ...queue,
      ready: async (options) => {
        const page = await queue.ready(options);
        const gone = tasks.find(({ key }) => key === 'gone');
        if (gone !== undefined) await queue.cancelTask(gone.id);
        return page;
      },
    };
    const workers = new Workers(stolen);
    expect(await workers.take()).toEqual(['a', 'b']);
  });
});

describe('upcoming', () => {
  async function upcomingOf(
    queue: Queue,
    { most = 2, ...settings }: Partial<ChooserSettings> & { readonly most?: number } = {},
  ) {
    const running = await queue.tasks({ status: 'running' });
    const config = defaultConfig('test');
    const chooser = new Chooser({
      queue,
      config,
      now: Date.now,
      warm: { reserveOf: () => undefined },
      ...settings,
    });
    return (await chooser.upcoming(running, most)).map(({ task, reserveUsd }) => [task.key, reserveUsd]);
  }

  test('are the first in the order of the queue, and no more than asked for', async () => {
    const { queue } = await fixture(openSqlite);
    await queue.submit(
      plan([spec('a'), spec('b'), spec('c'), spec('urgent', [], { priority: 9 }), spec('later', ['a'])]),
    );
    expect(await upcomingOf(queue)).toEqual([
      ['urgent', null],
      ['a', null],
    ]);
    expect(await upcomingOf(queue, { most: 10 })).toHaveLength(4);
  });

  test('what overlaps a running task is left out for the next that does not', async () => {
    const { queue } = await fixture(openSqlite);
    await queue.submit(
      plan([
        touching('a', ['x']),
        touching('b', ['x']),
        touching('c', ['x']),
        touching('d', ['y']),
        spec('e'),
      ]),
    );
    await claimed(queue);
    expect(await upcomingOf(queue)).toEqual([
      ['d', null],
      ['e', null],
    ]);
    const config = defaultConfig('test');
    const allowing = { ...config, workspace: { ...config.workspace, overlap: 'allow' } as const };
    expect(await upcomingOf(queue, { config: allowing })).toEqual([
      ['b', null],
      ['c', null],
    ]);
  });

  test('a task that goes on with a session is among the next, but begins with no new client', async () => {
    const { queue } = await fixture(openSqlite);
    await queue.submit(plan([spec('a'), spec('b'), spec('c')]));
    await run(queue, { ...released, resume: 'session' });
    expect(await upcomingOf(queue)).toEqual([['b', null]]);
  });

  test('in worktrees that a setup makes there is none', async () => {
    const { queue } = await fixture(openSqlite);
    await queue.submit(plan([spec('tree', [], { isolation: 'worktree' }), spec('shared')]));
    expect(await upcomingOf(queue)).toEqual([
      ['tree', null],
      ['shared', null],
    ]);
    const config = defaultConfig('test');
    const made = { ...config, workspace: { ...config.workspace, setup: 'npm ci' } };
    expect(await upcomingOf(queue, { config: made })).toEqual([['shared', null]]);
  });

  test('each may spend what it could have now, and one without money is left out', async () => {
    const { queue } = await fixture(openSqlite);
    await queue.submit(plan([spec('a'), spec('b')], { budgetUsd: 4 }));
    await queue.submit(plan([spec('poor')], { budgetUsd: 0.0001 }));
    expect(await upcomingOf(queue, { most: 4 })).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
  });
});

describe('what a claim reserves', () => {
  async function reserved(told: number | null | undefined) {
    const { queue } = await fixture(openSqlite);
    await queue.submit(plan([spec('a')], { budgetUsd: 4 }));
    const chooser = new Chooser({
      queue,
      config: defaultConfig('test'),
      now: Date.now,
      warm: { reserveOf: () => told },
    });
    return (await chooser.claim(asWorkerId('worker_1@pool'), [], 1))?.reservedUsd;
  }

  test.each([
    ['nothing waits for it', undefined, 4],
    ['its standby was told no limit', null, 4],
    ['its standby was told less', 1, 1],
    ['its standby was told more than there is', 5, 4],
  ])('when %s', async (_what, told, usd) => expect(await reserved(told)).toBe(usd));
});

test('with overlap = "allow" nothing waits', async () => {
  const { queue } = await fixture(openSqlite);
  await queue.submit(plan([touching('a', ['x']), touching('b', ['x'])]));
  expect(await new Workers(queue, 'allow').take()).toEqual(['a', 'b']);
});
