import { statSync } from 'node:fs';
import type { Config } from '../config/config.ts';
import { messageOf } from '../domain/errors.ts';
import { type Boundary, mayLeave, projectBoundary, under } from './boundary.ts';
import { type Draft, entries } from './draft.ts';
import type { PlanFault } from './fault.ts';
import { splitPattern } from './pattern.ts';
import { physicalPaths } from './physical.ts';

export interface Places {
  /** The working directory of each task, in order: absolute, links followed. */
  readonly workingDirs: readonly string[];
  readonly faults: readonly PlanFault[];
}

/**
 * Resolves the working directory of each task and checks that every path that it names lies inside the
 * project or a related one, unless the configuration or the task allows others.
 */
export function resolvePlaces(drafts: readonly Draft[], root: string, config: Config): Places {
  const physical = physicalPaths();
  const boundary = projectBoundary(root, config, physical);
  const ground = { root, config, physical, boundary, isDirectory: directoryCheck() };
  const placed = drafts.map((draft) => placeTask(draft, ground));
  return {
    workingDirs: placed.map(({ workingDir }) => workingDir),
    faults: placed.flatMap(({ faults }) => faults),
  };
}

/** What the tasks of one plan are placed on. */
interface Ground {
  readonly root: string;
  readonly config: Config;
  readonly physical: (path: string) => string;
  readonly boundary: Boundary;
  readonly isDirectory: (path: string) => boolean;
}

interface Problem {
  readonly message: string;
  readonly hint?: string;
}

const OUTSIDE_HINT =
  'Name the other project in [related_projects], or set allow_external for this task, or allow_external_dirs in [safety].';

function placeTask(draft: Draft, ground: Ground) {
  const fault = (field: string, problem: Problem): PlanFault => ({
    path: `tasks[${draft.index}].${field}`,
    task: draft.key,
    ...problem,
  });
  const leaves = mayLeave(ground.config, draft);
  const workingDir = placeWorkingDir(draft, ground, leaves);
  if (typeof workingDir !== 'string') {
    return { workingDir: ground.root, faults: [fault('working_dir', workingDir)] };
  }
  const faults: PlanFault[] = [];
  const lists = { context_files: draft.contextFiles, expected_outputs: draft.expectedOutputs };
  for (const [field, patterns] of Object.entries(leaves ? {} : lists)) {
    for (const [position, pattern] of entries(patterns)) {
      const problem = checkPattern(pattern, workingDir, ground);
      if (problem !== null) faults.push(fault(`${field}[${position}]`, problem));
    }
  }
  return { workingDir, faults };
}

/** The absolute working directory, or what is wrong with it. */
function placeWorkingDir(
  { workingDir: written }: Draft,
  { root, config, physical, boundary, isDirectory }: Ground,
  leaves: boolean,
): string | Problem {
  if (written === null) return root;
  const named = new Map([...Object.entries(config.directories), ...Object.entries(config.relatedProjects)]);
  try {
    const path = physical(under(root, named.get(written) ?? written));
    if (!leaves && !boundary.contains(path)) {
      return { message: `"${written}" is outside the project: ${path}`, hint: OUTSIDE_HINT };
    }
    if (isDirectory(path)) return path;
    return { message: `"${written}" is no directory: ${path}`, hint: 'Make it, or name one that is there.' };
  } catch (error) {
    return { message: `"${written}" cannot be looked at: ${messageOf(error)}` };
  }
}

/** What is wrong with the place of a path or glob, or null. */
function checkPattern(pattern: string, workingDir: string, { physical, boundary }: Ground): Problem | null {
  const { base, climbs } = splitPattern(pattern);
  if (climbs) return { message: `"${pattern}" has ".." after a wildcard`, hint: 'Write it without.' };
  try {
    const path = physical(under(workingDir, base));
    if (boundary.contains(path)) return null;
    return { message: `"${pattern}" is outside the project: ${path}`, hint: OUTSIDE_HINT };
  } catch (error) {
    return { message: `"${pattern}" cannot be looked at: ${messageOf(error)}` };
  }
}

/** Tells whether a path is a directory, and remembers: thousands of tasks share a few directories. */
function directoryCheck(): (path: string) => boolean {
  const seen = new Map<string, boolean>();
  return (path) => {
    const known = seen.get(path) ?? statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
    seen.set(path, known);
    return known;
  };
}
