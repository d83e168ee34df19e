import { describe, expect, test } from 'vitest';
import { TASK_STATUSES } from '../../src/domain/states.ts';
import { faultsOf, prepare, refused } from './prepare.ts';

const task = (fields: object = {}) => ({ prompt: 'Do it.', ...fields });

/** Tasks that the job has already. */
const existing = (...keys: readonly string[]) =>
  keys.map((key) => ({
    key,
    workingDir: import.meta.dirname,
    isolation: 'shared' as const,
    status: 'completed' as const,
  }));

describe('what is accepted', () => {
  test('a plain array, as the original took', async () => {
    const plan = await prepare([
      {
        prompt: 'Do it.',
        working_dir: '.',
        context_files: ['*.ts'],
        expected_outputs: ['out.ts'],
        metadata: { author: 'x', deep: [{ a: null }] },
        priority: 9,
      },
    ]);
    expect(plan).toMatchObject({ goal: '', conventions: {}, budgetUsd: null });
    expect(plan.tasks).toMatchObject([{ key: 'task-1', priority: 9, metadata: { deep: [{ a: null }] } }]);
  });

  test('an object with all fields, as text', async () => {
    const written = {
      $schema: './plan.schema.json',
      goal: 'Log in',
      conventions: { imports: 'named only' },
      budget_usd: 5,
      allow_followups: true,
      tasks: [
        {
          key: 'login',
          prompt: ' Do it. ',
          depends_on: [],
          priority: -1,
          touches: ['src/**'],
          context_files: ['a/*.ts'],
          expected_outputs: ['b.ts'],
          verify: ['npm test'],
          model: 'sonnet',
          timeout: 1.5,
          max_retries: 0,
          metadata: {},
          isolation: 'shared',
          allow_external: true,
        },
        { key: 'Test_2.x', prompt: 'Test it.', depends_on: ['login', 'login'] },
      ],
    };
    expect(await prepare(JSON.stringify(written))).toEqual({
      goal: 'Log in',
      conventions: { imports: 'named only' },
      budgetUsd: 5,
      allowFollowups: true,
      sharedBecause: 'this is no git repository',
      elsewhere: [],
      tasks: [
        {
          key: 'login',
          prompt: ' Do it. ',
          workingDir: import.meta.dirname,
          dependsOn: [],
          priority: -1,
          touches: ['src/**'],
          contextFiles: ['a/*.ts'],
          expectedOutputs: ['b.ts'],
          verify: ['npm test'],
          model: 'sonnet',
          timeout: 1.5,
          maxRetries: 0,
          metadata: {},
          allowExternal: true,
          isolation: 'shared',
          depth: 0,
          proposedBy: null,
        },
        {
          key: 'Test_2.x',
          prompt: 'Test it.',
          workingDir: import.meta.dirname,
          dependsOn: ['login'],
          priority: 5,
          touches: [],
          contextFiles: [],
          expectedOutputs: [],
          verify: null,
          model: null,
          timeout: 1800,
          maxRetries: 1,
          metadata: {},
          allowExternal: false,
          isolation: 'shared',
          depth: 0,
          proposedBy: null,
        },
      ],
    });
  });

  test('defaults come from the configuration', async () => {
    const defaults = { priority: 7, timeout: 60, maxRetries: 3, pollInterval: 1 };
    const plan = await prepare([task()], { config: { defaults, client: { model: 'haiku' } } });
    expect(plan.tasks).toMatchObject([{ priority: 7, timeout: 60, maxRetries: 3, model: 'haiku' }]);
  });

  test('a job that is extended lends its keys', async () => {
    const plan = await prepare([task({ depends_on: ['old', 'task-1'] })], {
      existing: existing('old', 'task-1'),
    });
    expect(plan.tasks).toMatchObject([{ key: 'task-3', dependsOn: ['old', 'task-1'] }]);
  });

  test('a goal, where tasks are added: the job keeps its own', async () => {
    const added = { goal: 'More', $schema: 'x', tasks: [task({ depends_on: ['old'] })] };
    expect((await prepare(added, { existing: existing('old') })).tasks).toHaveLength(1);
  });
});

describe('keys that are made', () => {
  test('name the position, and never collide', async () => {
    const plan = await prepare([task({ key: 'task-2' }), task(), task({ key: 'task-2-2' }), task()]);
    expect(plan.tasks.map(({ key }) => key)).toEqual(['task-2', 'task-2-3', 'task-2-2', 'task-4']);
  });

  test('nor where letter case does not count', async () => {
    const tasks = [task({ key: 'TASK-2' }), task()];
    const plan = await prepare(tasks, { existing: existing('Task-3', 'other') });
    expect(plan.tasks.map(({ key }) => key)).toEqual(['TASK-2', 'task-4']);
  });

  test('can be depended on', async () => {
    const plan = await prepare([task(), task({ depends_on: ['task-1'] })]);
    expect(plan.tasks[1]?.dependsOn).toEqual(['task-1']);
  });
});

describe('shape', () => {
  const tooLarge = 'é'.repeat(500_001);
  test.each([
    [[task({ prompt: ' \n\t ' })], 'tasks[0].prompt: must not be empty'],
    [[{ key: 'a' }], 'tasks[0].prompt: is missing'],
    [[task({ prompt: tooLarge })], 'tasks[0].prompt: must be at most 1 MB'],
    [[task({ prompt: 5 })], 'tasks[0].prompt: must be a string, not 5'],
    [[task({ key: '-a' })], 'tasks[0].key: must be 1 to 64 letters, digits'],
    [[task({ key: 'x'.repeat(65) })], 'tasks[0].key: must be 1 to 64'],
    [[task({ key: 'a/b' })], 'tasks[0].key: must be 1 to 64'],
    [[task({ key: 'a\n' })], 'tasks[0].key: must be 1 to 64'],
    [[task({ key: null })], 'tasks[0].key: must be a string, not null'],
    [[task({ priority: 'high' })], 'tasks[0].priority: must be a number, not "high"'],
    [[task({ priority: 1.5 })], 'tasks[0].priority: must be a whole number, not 1.5'],
    [[task({ timeout: 0 })], 'tasks[0].timeout: must be more than 0, not 0'],
    [[task({ max_retries: -1 })], 'tasks[0].max_retries: must be at least 0, not -1'],
    [[task({ depends_on: 'a' })], 'tasks[0].depends_on: must be a list, not "a"'],
    [[task({ verify: [3] })], 'tasks[0].verify[0]: must be a string, not 3'],
    [[task({ touches: [''] })], 'tasks[0].touches[0]: must not be empty'],
    [[task({ metadata: [] })], 'tasks[0].metadata: must be an object, not a list'],
    [[task({ metadata: { f: () => 1 } })], 'tasks[0].metadata.f: must be a JSON value'],
    [[task({ isolation: 'auto' })], 'tasks[0].isolation: must be'],
    [[task({ allow_external: 'yes' })], 'tasks[0].allow_external: must be true or false, not "yes"'],
    [['Do it.'], 'tasks[0]: must be an object, not "Do it."'],
    [[], 'tasks: must have at least 1 entry'],
    [{}, 'tasks: is missing'],
    [{ tasks: { a: task() } }, 'tasks: must be a list, not an object'],
    [{ tasks: [task()], budget_usd: 0 }, 'budget_usd: must be more than 0, not 0'],
    [{ tasks: [task()], conventions: { a: 1 } }, 'conventions.a: must be a string, not 1'],
    [3, ': A plan is a list of tasks, or an object with "tasks".'],
    [null, ': A plan is a list of tasks'],
    ['"text"', ': A plan is a list of tasks'],
  ])('%.60j is refused', async (input, message) => {
    expect(await faultsOf(input)).toEqual([expect.stringContaining(message)]);
  });

  test('a prompt of 1 MB is taken', async () => {
    expect((await prepare([task({ prompt: 'é'.repeat(500_000) })])).tasks).toHaveLength(1);
  });

  test('an unknown field is told with the nearest name, or with all names', async () => {
    const { faults } = await refused({ taks: [], tasks: [task({ dependson: [], zzzzzz: 1 })] });
    expect(faults).toEqual([
      {
        path: 'tasks[0].dependson',
        task: null,
        message: 'is not known',
        hint: 'Did you mean "depends_on"?',
      },
      {
        path: 'tasks[0].zzzzzz',
        task: null,
        message: 'is not known',
        hint: expect.stringContaining('key, prompt'),
      },
      { path: 'taks', task: null, message: 'is not known', hint: 'Did you mean "tasks"?' },
    ]);
  });
});

describe('keys and dependencies', () => {
  test('a key that stands twice', async () => {
    expect(await faultsOf([task({ key: 'a' }), task({ key: 'b' }), task({ key: 'a' })])).toEqual([
      'tasks[2].key: is the key of tasks[0], too',
    ]);
  });

  test('a key that the job has', async () => {
    expect(await faultsOf([task({ key: 'a' })], { existing: existing('a') })).toEqual([
      'tasks[0].key: is the key of a task that the job already has',
    ]);
  });

  test('what is of the whole job, where tasks are added to it', async () => {
    const plan = {
      goal: 'More',
      conventions: {},
      budget_usd: 1,
      allow_followups: false,
      tasks: [task({ depends_on: ['nobody'] })],
    };
    const { faults } = await refused(plan, { existing: [] });
    expect(faults.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'tasks[0].depends_on[0]: no task has the key "nobody"',
      ...['conventions', 'budget_usd', 'allow_followups'].map(
        (field) => `${field}: is of the whole job, which is there already`,
      ),
    ]);
    expect(faults.slice(1).every(({ hint }) => hint?.startsWith('Leave it out'))).toBe(true);
    expect(await faultsOf({ budget_usd: 1 }, { existing: [] })).toContain(
      'budget_usd: is of the whole job, which is there already',
    );
  });

  test('a dependency that will not complete', async () => {
    const known = TASK_STATUSES.flatMap((status) =>
      existing(`is-${status}`).map((one) => ({ ...one, status })),
    );
    const tasks = [task({ key: 'a', depends_on: known.map(({ key }) => key) })];
    const { faults } = await refused(tasks, { existing: known });
    const hint = expect.stringContaining('`klauss retry`');
    expect(faults).toEqual([
      { path: 'tasks[0].depends_on[3]', task: 'a', message: '"is-failed" failed', hint },
      { path: 'tasks[0].depends_on[4]', task: 'a', message: '"is-cancelled" was cancelled', hint },
      { path: 'tasks[0].depends_on[5]', task: 'a', message: '"is-skipped" was skipped', hint },
    ]);
  });

  test('keys that differ only in letter case', async () => {
    const tasks = [task({ key: 'login' }), task({ key: 'Login' }), task({ key: 'OLD' })];
    const { faults } = await refused(tasks, { existing: existing('old') });
    expect(faults).toEqual([
      {
        path: 'tasks[1].key',
        task: 'Login',
        message: 'differs only in letter case from "login", the key of tasks[0]',
        hint: expect.stringContaining('file systems'),
      },
      {
        path: 'tasks[2].key',
        task: 'OLD',
        message: 'differs only in letter case from "old", the key of a task that the job already has',
        hint: expect.any(String),
      },
    ]);
  });

  test('an unknown dependency, with the nearest key', async () => {
    const { faults } = await refused([
      task({ key: 'login' }),
      task({ key: 'b', depends_on: ['logn', 'zzz'] }),
    ]);
    expect(faults).toEqual([
      {
        path: 'tasks[1].depends_on[0]',
        task: 'b',
        message: 'no task has the key "logn"',
        hint: 'Did you mean "login"?',
      },
      { path: 'tasks[1].depends_on[1]', task: 'b', message: 'no task has the key "zzz"' },
    ]);
  });

  test('a task that depends on itself is told once, and as that', async () => {
    expect(await faultsOf([task({ key: 'a', depends_on: ['a'] })])).toEqual([
      'tasks[0].depends_on[0]: is the task itself',
    ]);
    expect(await faultsOf([task({ depends_on: ['task-1'] })])).toEqual([
      'tasks[0].depends_on[0]: is the task itself',
    ]);
  });

  test('a cycle is shown', async () => {
    const tasks = [
      task({ key: 'free' }),
      task({ key: 'a', depends_on: ['b', 'free'] }),
      task({ key: 'b', depends_on: ['c'] }),
      task({ key: 'c', depends_on: ['a'] }),
    ];
    expect(await faultsOf(tasks)).toEqual(['tasks[1].depends_on: the task waits for itself: a → b → c → a']);
  });

  test('a long cycle is shown by its beginning', async () => {
    const tasks = Array.from({ length: 100 }, (_, at) =>
      task({ key: `t${at}`, depends_on: [`t${(at + 1) % 100}`] }),
    );
    expect(await faultsOf(tasks)).toEqual([expect.stringMatching(/t0 → t1 → .* → t19 → \(80 more\) → t0$/)]);
  });
});

test('every fault of every kind is told at once, whatever else is wrong with a task', async () => {
  const { error, faults } = await refused(
    {
      gaol: 'x',
      tasks: [
        { key: 'a', promt: 'x', depends_on: ['b', 3] },
        { key: 'b', prompt: '', depends_on: ['a', 'nobody'], priority: 'high' },
        { key: 'b', prompt: 'x', context_files: ['/etc/*'], working_dir: 7 },
        { key: 'c', prompt: 'x', working_dir: '/etc', timeout: '1h' },
      ],
    },
    { source: 'plan.json' },
  );
  expect(error.code).toBe('plan');
  expect(error.message.split('\n').slice(0, 2)).toEqual([
    'The plan plan.json has 13 faults:',
    '1. tasks[0].prompt (a): is missing',
  ]);
  expect(error.message.split('\n')).toHaveLength(14);
  expect(new Set(faults.map(({ path }) => path))).toEqual(
    new Set([
      'gaol',
      'tasks[0].prompt',
      'tasks[0].promt',
      'tasks[0].depends_on[1]',
      'tasks[1].prompt',
      'tasks[1].priority',
      'tasks[1].depends_on[1]',
      'tasks[2].key',
      'tasks[2].working_dir',
      'tasks[2].context_files[0]',
      'tasks[3].timeout',
      'tasks[3].working_dir',
      'tasks[0].depends_on',
    ]),
  );
});

describe('size', () => {
  const keys = Array.from({ length: 10_000 }, (_, at) => `task.${at}`);
  const tasks = keys.map((key, at) =>
    task({ key, depends_on: keys.slice(Math.max(0, at - 3), at), context_files: [`src/${at}/*.ts`] }),
  );

  // A bound that only quadratic work exceeds; a quiet machine needs 0.3 s.
  const BOUND_MS = 15_000;

  test('10,000 tasks with 30,000 dependencies are prepared quickly', async () => {
    const start = performance.now();
    expect((await prepare(JSON.stringify(tasks))).tasks).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(BOUND_MS);
  });

  test('a plan that is wrong throughout is refused as quickly, and its message stays readable', async () => {
    const wrong = tasks.map((each, at) => ({ ...each, depends_on: [`tsk.${at}`], prompt: '' }));
    const start = performance.now();
    const { error, faults } = await refused(wrong);
    expect(performance.now() - start).toBeLessThan(BOUND_MS);
    expect(faults).toHaveLength(20_000);
    expect(error.message.split('\n')).toHaveLength(102);
    expect(error.message).toMatch(/\.\.\. and 19900 more$/);
  });
});
