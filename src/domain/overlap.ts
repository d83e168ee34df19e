/**
 * Whether two tasks may change the same file, told from the globs of their `touches` before either has run. It errs
 * on one side only: "no" means that no path matches both; what is too clever to be told apart is "maybe".
 */

import { globBelow, type Pattern, readGlobs, readPlain, type Segment } from './glob.ts';
import type { Task } from './records.ts';
import { assertNever } from './states.ts';

/** True unless it is certain that no path matches a glob of each list. Both are relative to the same directory. */
export function mayOverlap(a: readonly string[], b: readonly string[]): boolean {
  const others = readGlobs(b);
  return readGlobs(a).some((one) => others.some((other) => canMeet(one, other)));
}

/** True unless it is certain that none of these globs matches a path, or a directory that it lies in. */
export function matches(path: string, globs: readonly string[]): boolean {
  const plain = readPlain(path);
  return readGlobs(globs).some((glob) => canMeet(plain, glob));
}

/** The globs of what a task is going to touch, made absolute. */
export function touchedBy({ touches, workingDir }: Pick<Task, 'touches' | 'workingDir'>): readonly string[] {
  return touches.map((glob) => globBelow(workingDir, glob));
}

function canMeet(a: Pattern, b: Pattern): boolean {
  // Nobody can tell where a relative one leads.
  if (a.absolute !== null && b.absolute !== null && a.absolute !== b.absolute) return true;
  return segmentsMeet(a.segments, b.segments);
}

/**
 * True when some path matches both. Row by row of a table: its cell `j` tells whether the segments of `a` up to the
 * row's and the first `j` of `b` can match the same path.
 */
function segmentsMeet(a: readonly Segment[], b: readonly Segment[]): boolean {
  let row = [true];
  for (const [j, other] of b.entries()) row.push(row[j] === true && other.kind === 'deep');
  for (const one of a) {
    const next = [row[0] === true && one.kind === 'deep'];
    for (const [j, other] of b.entries()) {
      const isDeep = one.kind === 'deep' || other.kind === 'deep';
      // A deep one stands for nothing, or for whatever stands opposite.
      next.push(isDeep ? row[j + 1] === true || next[j] === true : row[j] === true && canEqual(one, other));
    }
    if (!next.includes(true)) return false;
    row = next;
  }
  return row[b.length] === true;
}

function canEqual(one: Segment, other: Segment): boolean {
  switch (one.kind) {
    case 'deep':
      return true;
    case 'text':
      return other.kind === 'text' ? one.text === other.text : canEqual(other, one);
    case 'any':
      switch (other.kind) {
        case 'deep':
          return true;
        case 'text':
          return (
            other.text.length >= one.prefix.length + one.suffix.length &&
            other.text.startsWith(one.prefix) &&
            other.text.endsWith(one.suffix)
          );
        case 'any':
          return (
            (one.prefix.startsWith(other.prefix) || other.prefix.startsWith(one.prefix)) &&
            (one.suffix.endsWith(other.suffix) || other.suffix.endsWith(one.suffix))
          );
        default:
          return assertNever(other);
      }
    default:
      return assertNever(one);
  }
}
