/** The few lines of an error, or of what a gate printed, that say what is wrong. */

import { harmless, shorten } from './text.ts';

/** Only the end of something longer is looked at, characters. */
const LOOKED_AT = 64 * 1024;

const TELLING =
  /error|fail|expected|received|actual|assert|panic|exception|not ok\b|denied|cannot|could not|not found|missing|[✗✘✖×]/i;
/** `0 failed`, `no errors`, `fail 0`. */
const WELL = /\b(?:0|no) (?:\w+ )?(?:error|fail|problem)|(?:error|fail)\w*\W{1,3}0\b/i;
/** What goes on with the line before it: a difference, a place in the code. */
const CONTINUES = /^\s*(?:[-+>^|~]|\d+ *\|)/;
/** What test runners print above a difference. */
const LEGEND = /^\s*[-+] (?:expected|received|actual)\W*$/i;
/** A line of a stack; those of libraries and of Node tell nothing. */
const STACK = /^\s*at /;
const FOREIGN = /node_modules|node:|<anonymous>/;
/** So many lines at most belong to a telling one. */
const BELONGING = 3;
/** Times and durations, by which repeated lines differ. */
export const CLOCK = /\d+(?::\d+)+(?:\.\d+)?|\d+(?:\.\d+)? ?m?s\b/g;

/** At most so many lines, each safe to show: the telling ones and what belongs to them, else the last ones. */
export function tellingLines(text: string, most: number): readonly string[] {
  const lines = withoutRepetition(harmless(text.slice(-LOOKED_AT)).split('\n'));
  const telling = choose(lines);
  const chosen = telling.length > 0 ? telling.slice(0, most) : lines.slice(Math.max(0, lines.length - most));
  return chosen.map((line) => shorten(line, Number.POSITIVE_INFINITY));
}

function withoutRepetition(lines: readonly string[]): readonly string[] {
  const seen = new Set(['']);
  return lines.filter((line) => {
    const known = line.trim().replace(CLOCK, '#');
    if (seen.has(known)) return false;
    seen.add(known);
    return true;
  });
}

function choose(lines: readonly string[]): readonly string[] {
  const chosen: string[] = [];
  /** How deep the last telling line is indented, and how many more may belong to it. */
  let depth = 0;
  let belonging = 0;
  for (const line of lines) {
    if (LEGEND.test(line)) continue;
    if (STACK.test(line)) {
      if (belonging === 0 || FOREIGN.test(line)) continue;
      chosen.push(line);
      belonging = 0; // where it happened; who called is too much
    } else if (TELLING.test(line) && !WELL.test(line)) {
      chosen.push(line);
      depth = indentOf(line);
      belonging = BELONGING;
    } else if (belonging > 0 && (indentOf(line) > depth || CONTINUES.test(line))) {
      chosen.push(line);
      belonging--;
    } else {
      belonging = 0;
    }
  }
  return chosen;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
