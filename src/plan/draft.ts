/**
 * What can be read of a plan whatever else is wrong with it, so that a misspelt field in one task does not
 * hide a cycle among the others.
 */

import { ISOLATIONS, type Isolation } from '../domain/states.ts';

export interface Draft {
  readonly index: number;
  readonly key: string | null;
  /** Null stands for an entry that is no string, so that positions stay. */
  readonly dependsOn: readonly (string | null)[];
  readonly workingDir: string | null;
  readonly contextFiles: readonly (string | null)[];
  readonly expectedOutputs: readonly (string | null)[];
  readonly allowExternal: boolean;
  /** Null: not given, or no kind of isolation. */
  readonly isolation: Isolation | null;
}

/** The drafts of a value that should be a list of tasks. */
export function draftTasks(tasks: unknown): readonly Draft[] {
  return Array.isArray(tasks) ? tasks.map(draftTask) : [];
}

/** Entries that are strings, with their position in the list. */
export function* entries(list: readonly (string | null)[]): Generator<readonly [number, string]> {
  for (const [index, entry] of list.entries()) if (entry !== null) yield [index, entry];
}

function draftTask(value: unknown, index: number): Draft {
  const task = isObject(value) ? value : {};
  return {
    index,
    key: stringOf(task['key']),
    dependsOn: stringsOf(task['depends_on']),
    workingDir: stringOf(task['working_dir']),
    contextFiles: stringsOf(task['context_files']),
    expectedOutputs: stringsOf(task['expected_outputs']),
    allowExternal: task['allow_external'] === true,
    isolation: ISOLATIONS.find((isolation) => isolation === task['isolation']) ?? null,
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const stringOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;
const stringsOf = (value: unknown) => (Array.isArray(value) ? value.map(stringOf) : []);
