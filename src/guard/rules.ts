/**
 * What a worker's tools may touch. The pool makes the rules, the client hands them to the guard as an argument: they
 * stand in no file, so there is none that a worker could change.
 */

export interface Rules {
  /** The directories in which the task may write, real paths. */
  readonly writable: readonly string[];
  /** It may write elsewhere, too, outside of `closed`. */
  readonly open: boolean;
  /** Directories that stay closed when it may: where the user works, real paths. What is writable inside them is. */
  readonly closed: readonly string[];
  /** Where shell commands may write besides, real paths. */
  readonly temporary: readonly string[];
  /** The user's own directories for this work, real paths. What looks like a secret is one outside of them. Null: everywhere is inside. */
  readonly own: readonly string[] | null;
  /** Globs of what is never read, absolute. */
  readonly denyRead: readonly string[];
}

/** The rules as an argument. Escaped, as the client replaces `${CLAUDE_PROJECT_DIR}` and the like in those of hooks. */
export const writeRules = (rules: Rules): string => JSON.stringify(rules).replaceAll('$', '\\u0024');

/** Reads them by hand: a schema library costs more start-up time than the guard itself. @throws what is no rules */
export function rulesOf(value: unknown): Rules {
  if (!isRules(value)) throw new Error('these are no rules');
  return value;
}

function isRules(value: unknown): value is Rules {
  if (typeof value !== 'object' || value === null) return false;
  const { writable, open, closed, temporary, own, denyRead } = value as Record<keyof Rules, unknown>;
  return (
    [writable, closed, temporary, denyRead].every(areTexts) &&
    (own === null || areTexts(own)) &&
    typeof open === 'boolean'
  );
}

const areTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');
