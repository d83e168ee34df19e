/** Telling tests from other files by their names, in the ways of the common languages. */

import { mayOverlap } from '../domain/overlap.ts';

const NAMES = [
  /\.(test|spec|cy)\.[^/]+$/, // JavaScript, TypeScript
  /(^|\/)test_[^/]+\.py$/,
  /_test\.(py|go|rb|exs?|cc|cpp|c|dart)$/,
  /_spec\.rb$/,
  /(Test|Tests|IT|Spec)\.(java|kt|kts|scala|groovy|cs|swift|php)$/,
];
const DIRECTORIES = /(^|\/)(tests?|__tests__|spec|specs)\//;
/** What lies beside tests and is none. */
const NO_TESTS = /\.(md|txt|snap)$/;

export const isTest = (path: string): boolean =>
  NAMES.some((name) => name.test(path)) || (DIRECTORIES.test(path) && !NO_TESTS.test(path));

/**
 * The tests among deleted files that nothing allowed to be deleted: a suite without the test that fails would pass.
 * @param touches globs of what the task is to change, which may name them; absolute like the files
 */
export function unallowedDeletions(files: readonly string[], touches: readonly string[]): readonly string[] {
  return files.filter((file) => isTest(file) && !mayOverlap([file], touches));
}
