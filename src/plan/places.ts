import { statSync } from 'node:fs';
import type { Project } from '../config/project.ts';
import { messageOf } from '../domain/errors.ts';
import { type Boundary, boundaryOf, under } from './boundary.ts';
import { type Draft, entries } from './draft.ts';
import type { PlanFault } from './fault.ts';
import { splitPattern } from './pattern.ts';
import { physicalPaths } from './physical.ts';
import type { Projects } from './projects.ts';

export interface Places {
  /** The working directory of each task, in order: absolute, links followed. */
  readonly workingDirs: readonly string[];
  readonly faults: readonly PlanFault[];
}

/**
 * Resolves the working directory of each task, which lies inside the project or a related one, and checks that every path
 * that the task names lies within the boundary of where it works, unless the configuration or the task allows others.
 */
export function resolvePlaces(drafts: readonly Draft[], home: Project, projects: Projects): Places {
  const physical = physicalPaths();
  const boundary = (project: Project): Boundary =>
    boundaryOf({ project, home, allowExternal: false, physical });
  const ground: Ground = {
    home,
    physical,
    boundary: boundary(home),
    boundaryAt: remembering((workingDir) => boundary(projects.of(workingDir, home))),
    isDirectory: remembering((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false),
  };
  const placed = drafts.map((draft) => placeTask(draft, ground));
  return {
    workingDirs: placed.map(({ workingDir }) => workingDir),
    faults: placed.flatMap(({ faults }) => faults),
  };
}

/** What the tasks of one plan are placed on. */
interface Ground {
  readonly home: Project;
  readonly physical: (path: string) => string;
  /** Of the project itself. */
  readonly boundary: Boundary;
  /** Of a task that works in that directory. */
  readonly boundaryAt: (workingDir: string) => Boundary;
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
  const workingDir = placeWorkingDir(draft, ground);
  if (typeof workingDir !== 'string') {
    return { workingDir: ground.home.root, faults: [fault('working_dir', workingDir)] };
  }
  const boundary = boundaryIn(workingDir, ground);
  if ('message' in boundary) return { workingDir, faults: [fault('working_dir', boundary)] };

  const faults: PlanFault[] = [];
  const lists = { context_files: draft.contextFiles, expected_outputs: draft.expectedOutputs };
  const mayLeave = draft.allowExternal || boundary.roots === null;
  for (const [field, patterns] of Object.entries(mayLeave ? {} : lists)) {
    for (const [position, pattern] of entries(patterns)) {
      const problem = checkPattern(pattern, { workingDir, boundary, physical: ground.physical });
      if (problem !== null) faults.push(fault(`${field}[${position}]`, problem));
    }
  }
  return { workingDir, faults };
}

/** The absolute working directory, or what is wrong with it. */
function placeWorkingDir(
  { workingDir: written, allowExternal }: Draft,
  { home: { root, config }, physical, boundary, isDirectory }: Ground,
): string | Problem {
  if (written === null) return root;
  const named = new Map([...Object.entries(config.directories), ...Object.entries(config.relatedProjects)]);
  try {
    const path = physical(under(root, named.get(written) ?? written));
    if (!allowExternal && !boundary.contains(path)) {
      return { message: `"${written}" is outside the project: ${path}`, hint: OUTSIDE_HINT };
    }
    if (isDirectory(path)) return path;
    return { message: `"${written}" is no directory: ${path}`, hint: 'Make it, or name one that is there.' };
  } catch (error) {
    return { message: `"${written}" cannot be looked at: ${messageOf(error)}` };
  }
}

/** The boundary of a task that works there, or what is wrong with the configuration of that place. */
function boundaryIn(workingDir: string, { boundaryAt }: Ground): Boundary | Problem {
  try {
    return boundaryAt(workingDir);
  } catch (error) {
    return { message: `the project there is not configured well: ${messageOf(error)}` };
  }
}

interface Place extends Pick<Ground, 'physical' | 'boundary'> {
  readonly workingDir: string;
}

/** What is wrong with the place of a path or glob, or null. */
function checkPattern(pattern: string, { workingDir, physical, boundary }: Place): Problem | null {
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

/** Asks once for each path: thousands of tasks share a few directories. */
function remembering<Answer>(ask: (path: string) => Answer): (path: string) => Answer {
  const answers = new Map<string, Answer>();
  return (path) => {
    const known = answers.get(path);
    if (known !== undefined) return known;
    const answer = ask(path);
    answers.set(path, answer);
    return answer;
  };
}
