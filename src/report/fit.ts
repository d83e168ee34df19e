/** As much of each task as there is room for: long lines for few tasks, short ones for many, names for a crowd. */

import type { Told } from './fields.ts';
import { type FilledSection, sectionsOf } from './sections.ts';
import { type Detail, taskLines } from './taskLines.ts';
import { estimateTokens } from './tokens.ts';

/** From the fullest to the leanest. */
const DETAILS = [
  { text: 400, files: 120, telling: 16 },
  { text: 160, files: 60, telling: 10 },
  { text: 80, files: 40, telling: 6 },
  { text: 48, files: 24, telling: 4 },
  { text: 28, files: 14, telling: 3 },
  { text: 16, files: 8, telling: 1 },
  { text: 10, files: 0, telling: 1 },
] as const satisfies readonly Detail[];

/** Of a crowd a few are told like this, the rest named: failures so that they can be understood. */
const FAILED_OF_CROWD: Detail = DETAILS[4];
const OF_CROWD: Detail = DETAILS[6];
/** What the names of a crowd may take of its room. */
const NAMES_SHARE = 0.7;
/** What it takes at most to say how many tasks are not named. */
const COUNT_TOKENS = 40;

/** Lines for the tasks, `room` tokens at most. */
export function fitTasks(tasks: readonly Told[], room: number): readonly string[] {
  const sections = sectionsOf(tasks);
  let left = room;
  return sections.flatMap((section, index) => {
    const following = sections.length - index - 1;
    const free = left - following * COUNT_TOKENS;
    const lines = fitSection(section, following === 0 ? free : Math.floor(free * section.share));
    left -= tokensOf(lines);
    return lines;
  });
}

function fitSection(section: FilledSection, room: number): readonly string[] {
  for (const detail of DETAILS) {
    const { lines, tasks } = linesWithin(section.tasks, detail, room);
    if (tasks === section.tasks.length) return lines;
  }
  return fitCrowd(section, room);
}

function fitCrowd({ tasks, title }: FilledSection, room: number): readonly string[] {
  const reserved = namesTokens(tasks, Math.floor(room * NAMES_SHARE));
  const detail = tasks[0]?.status === 'failed' ? FAILED_OF_CROWD : OF_CROWD;
  const told = linesWithin(tasks, detail, room - reserved);
  const rest = tasks.slice(told.tasks);
  const more = told.tasks === 0 ? '' : ' more';
  const head = `… and ${rest.length}${more} ${title(rest)}`;
  return [...told.lines, `${head}${namesWithin(rest, room - tokensOf(told.lines) - estimateTokens(head))}`];
}

/** `: a, b, c; 140 are not named here` */
function namesWithin(tasks: readonly Told[], room: number): string {
  let left = room - COUNT_TOKENS / 2;
  const named: string[] = [];
  for (const { key } of tasks) {
    left -= nameTokens(key);
    if (left < 0) break;
    named.push(key);
  }
  const unnamed = tasks.length - named.length;
  if (unnamed === 0) return `: ${named.join(', ')}`;
  return named.length === 0 ? '' : `: ${named.join(', ')}; ${unnamed} are not named here`;
}

/** What it takes to name them, at most so many. */
function namesTokens(tasks: readonly Told[], most: number): number {
  let tokens = COUNT_TOKENS;
  for (const { key } of tasks) {
    if (tokens >= most) return most;
    tokens += nameTokens(key);
  }
  return Math.min(tokens, most);
}

/** A name with its comma. */
const nameTokens = (key: string): number => estimateTokens(`${key}, `);

/** The lines of the first tasks, as many as there is room for, and how many tasks that is. */
function linesWithin(
  tasks: readonly Told[],
  detail: Detail,
  room: number,
): { readonly lines: readonly string[]; readonly tasks: number } {
  const lines: string[] = [];
  const told = new Map<string, string>();
  let left = room;
  for (const [index, task] of tasks.entries()) {
    const own = taskLines(task, detail, told);
    left -= tokensOf(own);
    if (left < 0) return { lines, tasks: index };
    lines.push(...own);
  }
  return { lines, tasks: tasks.length };
}

/** With the ends of the lines. */
export const tokensOf = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + estimateTokens(line) + 1, 0);
