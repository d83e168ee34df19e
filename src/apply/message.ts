/** What the commits on the user's branch say. */

import { oneLine } from '../domain/oneLine.ts';
import type { Job, Task } from '../domain/records.ts';

const SUBJECT_WIDTH = 72;

type Named = Pick<Job, 'id' | 'goal'>;

/** The goal, a line for each task, and a trailer by which the commit is found. */
export function commitMessage(job: Named, tasks: readonly Task[]): string {
  const goal = job.goal.trim();
  const subject = subjectOf(job);
  const lines = tasks.map(({ key, report }) =>
    report === null ? `- ${key}` : `- ${key}: ${oneLine(report.summary)}`,
  );
  return paragraphs([subject, subject === goal ? '' : goal, lines.join('\n'), trailerOf(job)]);
}

/** @param commit what is taken back; null: it was not committed */
export function rollbackMessage(job: Named, commit: string | null): string {
  const reverts = commit === null ? '' : `This reverts commit ${commit}.`;
  return paragraphs([`Take back: ${subjectOf(job)}`, reverts, trailerOf(job)]);
}

const paragraphs = (texts: readonly string[]): string =>
  `${texts.filter((text) => text !== '').join('\n\n')}\n`;
const trailerOf = ({ id }: Named): string => `Klauss-Job: ${id}`;

function subjectOf({ id, goal }: Named): string {
  const [line = ''] = goal.trim().split('\n', 1);
  if (line === '') return `The result of job ${id}`;
  return line.length <= SUBJECT_WIDTH ? line : `${line.slice(0, SUBJECT_WIDTH - 1)}…`;
}
