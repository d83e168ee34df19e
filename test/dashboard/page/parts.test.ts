import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../../src/dashboard/page/state/address.ts';
import { nextConversation, SILENCE } from '../../../src/dashboard/page/state/conversation.ts';
import { changedFiles } from '../../../src/dashboard/page/state/diff.ts';
import { filterTasks } from '../../../src/dashboard/page/state/filter.ts';
import { leftText, stateText } from '../../../src/dashboard/page/state/words.ts';
import { asTaskId } from '../../../src/domain/ids.ts';
import { jobView, taskView } from '../../../src/view/view.ts';
import { makeJob, makeTask } from '../../support/records.ts';

const START = { job: null, tab: 'tasks', task: null, part: 'log' };

test.each([
  ['', START, '#'],
  ['#job=k3f9x2&tab=graph', { ...START, job: 'k3f9x2', tab: 'graph' }, '#job=k3f9x2&tab=graph'],
  ['#task=12&part=diff', { ...START, task: 12, part: 'diff' }, '#task=12&part=diff'],
  ['#tab=none&task=-1&part=<b>', START, '#'],
  ['#task=1e99&job=', START, '#'],
])('the address %s', (hash, address, written) => {
  expect(readAddress(hash)).toEqual(address);
  expect(writeAddress(readAddress(hash))).toBe(written);
});

test('the filter looks at key, status, reason and prompt, for each word', () => {
  const task = (id: number, changes: Parameters<typeof makeTask>[0]) =>
    taskView(makeTask({ id: asTaskId(id), phase: null, ...changes }));
  const tasks = [
    task(1, { key: 'login', status: 'completed', prompt: 'Write the form' }),
    task(2, { key: 'logout', status: 'failed', reason: 'gates', prompt: 'Write the button' }),
    task(3, { key: 'mail', status: 'failed', reason: 'timeout', prompt: 'Send it after login' }),
  ];
  const found = (text: string, status = '') => filterTasks(tasks, text, status).map(({ id }) => id);
  expect(found('log')).toEqual([1, 2, 3]);
  expect(found('LOGIN send')).toEqual([3]);
  expect(found('gates')).toEqual([2]);
  expect(found('', 'failed')).toEqual([2, 3]);
  expect(found('write', 'failed')).toEqual([2]);
  expect(filterTasks(tasks, '  ', '')).toBe(tasks);
});

test('a task in words', () => {
  const text = (changes: Parameters<typeof makeTask>[0]) => stateText(taskView(makeTask(changes)));
  expect(text({ status: 'running', phase: 'prove' })).toBe('running · prove');
  expect(text({ status: 'failed', phase: null, reason: 'gates' })).toBe('failed · gates');
  expect(text({ status: 'pending', phase: null, blocked: 1, reason: 'gates' })).toBe('pending · blocked');
  expect(text({ status: 'completed', phase: null })).toBe('completed');
});

test('the time left goes on between two looks', () => {
  const job = jobView(makeJob(), 65_000);
  expect(leftText(job, 1_000, 6_000)).toBe('about 1m 0s left');
  expect(leftText(job, 1_000, 600_000)).toBe('about 0s left');
  expect(leftText({ ...job, leftMs: null }, 0, 0)).toBe('');
  expect(leftText({ ...job, finishedAt: 1 }, 0, 0)).toBe('');
});

test('a patch by files and lines; what looks like a head within a file is text', () => {
  const patch = [
    'diff --git a/a.ts b/a.ts',
    'index 1..2 100644',
    '--- a/a.ts',
    '+++ b/a.ts',
    '@@ -1,2 +1,2 @@',
    ' same',
    '--- a removed line',
    '+++ an added line',
    'diff --git a/b c.ts b/b c.ts',
    'deleted file mode 100644',
    '',
  ].join('\n');
  expect(changedFiles(patch)).toEqual([
    {
      name: 'a.ts',
      added: 1,
      removed: 1,
      lines: [
        { kind: 'head', text: 'diff --git a/a.ts b/a.ts' },
        { kind: 'head', text: 'index 1..2 100644' },
        { kind: 'head', text: '--- a/a.ts' },
        { kind: 'head', text: '+++ b/a.ts' },
        { kind: 'hunk', text: '@@ -1,2 +1,2 @@' },
        { kind: 'same', text: ' same' },
        { kind: 'removed', text: '--- a removed line' },
        { kind: 'added', text: '+++ an added line' },
      ],
    },
    expect.objectContaining({ name: 'b c.ts', added: 0, removed: 0 }),
  ]);
  expect(changedFiles('Nothing has changed yet.')).toEqual([]);
});

test('a conversation that is taken up again begins anew; of a long one the end is kept', () => {
  const lines = (text: string, count = 1) =>
    ({
      type: 'lines',
      lines: Array.from({ length: count }, () => ({ kind: 'text' as const, text })),
    }) as const;
  const opened = nextConversation(SILENCE, { type: 'opened' });
  const two = nextConversation(nextConversation(opened, lines('a')), lines('b'));
  expect(two.batches.map(({ number }) => number)).toEqual([1, 2]);
  expect(nextConversation(two, { type: 'lost' })).toEqual({ ...two, connected: false });
  expect(nextConversation(two, { type: 'opened' }).batches).toEqual([]);
  const long = nextConversation(nextConversation(two, lines('c', 4_998)), lines('d', 2));
  expect(long.batches.map(({ number }) => number)).toEqual([3, 4]);
  expect(nextConversation(opened, lines('e', 9_000)).batches).toHaveLength(1);
});
