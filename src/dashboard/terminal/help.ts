/** What `?` shows. */

import { SYMBOLS } from '../../view/symbols.ts';
import type { Paragraph } from './text.ts';

const KEYS: readonly (readonly [title: string, keys: readonly (readonly [keys: string, what: string])[]])[] =
  [
    [
      'Looking',
      [
        ['↑ ↓ or k j', 'up and down; PageUp, PageDown, Home, End as well'],
        ['Tab', 'from the tasks to the jobs and back; on a page, its next part'],
        ['Enter', 'all of the selected task: prompt, result, receipt, attempts, diff; of a job, its tasks'],
        ['l', 'the conversation of the selected task, as it goes on'],
        ['t', 'the tasks as a tree of what depends on what, or as a list'],
        ['/', 'only tasks with these words in key, status, worker or first line; Escape takes them away'],
        ['Escape', 'back'],
      ],
    ],
    [
      'Doing',
      [
        ['p', 'pauses the job, or goes on with it'],
        [
          'r',
          'runs the selected task again that failed, was cancelled or was skipped; where jobs are chosen, all such tasks of the job',
        ],
        ['s', 'stops the workers, after a question'],
        ['+ -', 'more workers, fewer; the first is started after a question'],
        ['q, Ctrl+C', 'leaves the dashboard; workers go on'],
      ],
    ],
    [
      'Signs',
      [
        [
          `${SYMBOLS.pending} pending`,
          'waits: blocked by what it depends on, paused, for a retry, or for a free worker',
        ],
        [`${SYMBOLS.running} in progress`, 'prepare, work, prove or merge'],
        [`${SYMBOLS.completed} completed`, 'with a receipt'],
        [`${SYMBOLS.failed} failed`, 'with the reason'],
        [`${SYMBOLS.cancelled} cancelled`, ''],
        [`${SYMBOLS.skipped} skipped`, 'as something that it depends on did not complete'],
      ],
    ],
  ];

const WIDTH = 15;

export const HELP: readonly Paragraph[] = KEYS.flatMap(([title, keys], index) => [
  ...(index === 0 ? [] : [{ text: '', tone: 'plain' } as const]),
  { text: title, tone: 'title' },
  ...keys.map(([name, what]) => ({ text: `${name.padEnd(WIDTH)}${what}`, tone: 'plain' }) as const),
]);
