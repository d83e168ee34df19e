/** A job as a Markdown document, for people. */

import { code, fence, list, section } from '../claude/markdown.ts';
import { dollars } from '../domain/money.ts';
import type { Attempt, Job, Task } from '../domain/records.ts';
import { failureOf } from './failure.ts';
import { nextSteps } from './nextSteps.ts';
import { overlapLines } from './overlaps.ts';
import { type Part, partsOf } from './parts.ts';
import { openProposals, type Proposal } from './proposals.ts';
import { filesOf, shortCommit, waivedGates } from './taskLines.ts';
import { costText, countsText, duration, harmless, shorten, statusText } from './text.ts';
import { msOf, timeText, totals } from './totals.ts';

const SUMMARY_WIDTH = 200;
const FILES_LISTED = 5;
const ERROR_WIDTH = 500;

/** @param attempts of each task, in the same order: then everything is told; null: what matters */
export function markdown(
  job: Job,
  tasks: readonly Task[],
  attempts: readonly (readonly Attempt[])[] | null,
  now: number,
): string {
  const parts = [
    `# Job ${job.id}: ${job.status}`,
    escapeMarkdown(job.goal),
    totalsText(job, tasks, now),
    section('Tasks', table(tasks, now)),
    ...(attempts === null
      ? [section('Failures', failures(tasks)), section('Gates that were waived', waived(tasks))]
      : tasks.map((task, index) => full(task, attempts[index] ?? []))),
    section('Proposed, not in the job', list(openProposals(tasks).map(proposal))),
    section('Next', list([...overlapLines(tasks), ...nextSteps(job, tasks)].map(escapeMarkdown))),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function totalsText(job: Job, tasks: readonly Task[], now: number): string {
  const cost = costText(job);
  return [countsText(job.tasks), ...(cost === '' ? [] : [cost]), timeText(totals(job, tasks, now))].join(
    '; ',
  );
}

const HEADER = ['Task', 'Status', 'Time', 'Attempts', 'Cost', 'Result', 'Files', 'Commit'];

function table(tasks: readonly Task[], now: number): string {
  if (tasks.length === 0) return '';
  const rows = tasks.map((task) => {
    const ms = msOf(task, now);
    return [
      task.proposedBy === null ? code(task.key) : `${code(task.key)} (proposed by ${code(task.proposedBy)})`,
      waivedGates(task).length > 0 ? `${statusText(task)}, gate waived` : statusText(task),
      ms === null ? '' : duration(ms),
      String(task.attempt),
      dollars(task.costUsd),
      escapeMarkdown(shorten(task.report?.summary ?? '', SUMMARY_WIDTH)),
      filesText(filesOf(task)),
      shortCommit(task) === '' ? '' : code(shortCommit(task)),
    ];
  });
  return [HEADER, HEADER.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function filesText(files: readonly string[]): string {
  const more = files.length - FILES_LISTED;
  const named = files.slice(0, FILES_LISTED).map(escapeMarkdown).join(', ');
  return more > 0 ? `${named} and ${more} more` : named;
}

function failures(tasks: readonly Task[]): string {
  return tasks
    .filter(({ status }) => status === 'failed')
    .map((task) => {
      const { first, telling } = failureOf(task);
      const lines = [shorten(first, ERROR_WIDTH), ...telling];
      return `### ${code(task.key)}: ${task.reason ?? 'error'}\n\n${fence(lines.join('\n'))}`;
    })
    .join('\n\n');
}

const waived = (tasks: readonly Task[]): string =>
  list(
    tasks.flatMap((task) =>
      waivedGates(task).map(
        ({ command, exitCode, waived: why }) =>
          `${code(task.key)}: ${escapeMarkdown(command)} (exit ${exitCode ?? 'none'}): ${escapeMarkdown(why ?? '')}`,
      ),
    ),
  );

const full = (task: Task, attempts: readonly Attempt[]): string =>
  [`## ${code(task.key)}`, ...partsOf(task, attempts).map(part)].join('\n\n');

function part({ title, fields, text = '' }: Part): string {
  const told = fields.filter(([, value]) => value !== '');
  return [
    `### ${escapeMarkdown(title)}`,
    list(told.map(field)),
    ...(text === '' ? [] : [fence(harmless(text))]),
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** What has several lines is quoted as it is. */
function field([name, value]: Part['fields'][number]): string {
  const text = harmless(value).trimEnd();
  if (!text.includes('\n')) return `${name}: ${escapeMarkdown(text)}`;
  return `${name}:\n\n${fence(text)}`.replaceAll(/\n(?=.)/g, '\n  ');
}

const proposal = ({ by, followup }: Proposal): string =>
  `by ${code(by)}${followup.key === null ? '' : `, ${escapeMarkdown(followup.key)}`}: ${escapeMarkdown(followup.prompt)}`;

/** On one line, with nothing in it that Markdown, or a table of it, takes for its own. */
export const escapeMarkdown = (text: string): string =>
  shorten(text, Number.POSITIVE_INFINITY)
    .replaceAll(/[\\`*_{}[\]<>|#~&!]/g, '\\$&')
    .replace(/^(\d*)([-+=.)])/, '$1\\$2'); // no list, no rule
