/** Files that gates rest on, told by their names in the ways of the common languages: tests, and what says how they are run. */

import { mayOverlap } from '../domain/overlap.ts';

const TESTS = [
  /\.(test|spec|cy)\.[^/]+$/, // JavaScript, TypeScript
  /(^|\/)test_[^/]+\.py$/,
  /_test\.(py|go|rb|exs?|cc|cpp|c|dart)$/,
  /_spec\.rb$/,
  /(Test|Tests|IT|Spec)\.(java|kt|kts|scala|groovy|cs|swift|php)$/,
];
const TEST_DIRECTORIES = /(^|\/)(tests?|__tests__|spec|specs)\//;
/** What lies beside tests and is none. */
const NO_TESTS = /\.(md|txt|snap)$/;

/**
 * Without its own, npm, cargo and go take the next one above: from a worktree, which stands inside the project, that of the
 * user's tree, and run there what was to be run on the result.
 */
const MANIFESTS =
  /(^|\/)(package\.json|tsconfig[^/]*\.json|Cargo\.toml|go\.mod|pyproject\.toml|setup\.cfg|pytest\.ini|tox\.ini|mypy\.ini|\.?ruff\.toml|eslint\.config\.[^/]+|\.eslintrc[^/]*|biome\.jsonc?|(GNUm|m|M)akefile|\.?[jJ]ustfile)$/;

export const isEvidence = (path: string): boolean =>
  TESTS.some((name) => name.test(path)) ||
  MANIFESTS.test(path) ||
  (TEST_DIRECTORIES.test(path) && !NO_TESTS.test(path));

/**
 * Files among deleted ones that gates rest on, and that nothing allowed to be deleted: a suite without the test that
 * fails would pass.
 * @param touches globs of what the task is to change, which may name them; absolute like the files
 */
export function unallowedDeletions(files: readonly string[], touches: readonly string[]): readonly string[] {
  return files.filter((file) => isEvidence(file) && !mayOverlap([file], touches));
}
