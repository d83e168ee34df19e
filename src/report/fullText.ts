/** Everything as plain text. What workers wrote is indented, so that it cannot be taken for what Klauss says. */

import type { Attempt, Job, Task } from '../domain/records.ts';
import { nextSteps } from './nextSteps.ts';
import { overlapLines } from './overlaps.ts';
import { type Part, partsOf } from './parts.ts';
import { openProposals } from './proposals.ts';
import { timeLine } from './results.ts';
import { harmless, jobLine } from './text.ts';

const NAME_WIDTH = 11;

/** A job with all that is known of its tasks. */
export function fullText(
  job: Job,
  tasks: readonly Task[],
  attempts: readonly (readonly Attempt[])[],
  now: number,
): string {
  const proposals = openProposals(tasks).map(
    ({ by, followup }): Part => ({
      title: `Proposed by ${by}, not in the job:`,
      fields: [
        ['key', followup.key ?? ''],
        ['depends on', followup.dependsOn.join(', ')],
        ['touches', followup.touches.join(', ')],
        ['expects', followup.expectedOutputs.join(', ')],
      ],
      text: followup.prompt,
    }),
  );
  return [
    [jobLine(job), timeLine(job, tasks, now)].join('\n'),
    ...tasks.map((task, index) => textOf(partsOf(task, attempts[index] ?? []))),
    ...(proposals.length === 0 ? [] : [textOf(proposals)]),
    [...overlapLines(tasks), ...nextSteps(job, tasks)].join('\n'),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Parts below each other, each with a line between. */
export const textOf = (parts: readonly Part[]): string => parts.map(partText).join('\n\n');

function partText({ title, fields, text = '' }: Part): string {
  const lines = fields.filter(([, value]) => value !== '').map(fieldText);
  return [
    indentAfterFirst(harmless(title), 2),
    ...lines,
    ...(text === '' ? [] : ['', `  ${indentAfterFirst(harmless(text), 2)}`]),
  ].join('\n');
}

const fieldText = ([name, value]: Part['fields'][number]): string =>
  `  ${name.padEnd(NAME_WIDTH)} ${indentAfterFirst(harmless(value), NAME_WIDTH + 3)}`;

const indentAfterFirst = (text: string, width: number): string =>
  text.trimEnd().replaceAll('\n', `\n${' '.repeat(width)}`);
