/** The scripts of package.json that gates run: whoever changes one changes what is checked. */

import * as z from 'zod';

/** `npm test`, `pnpm run check -- --fast`, `yarn lint`. */
const CALL = /(?:^|[;&|(]\s*)(?:npm|pnpm|yarn|bun)\s+(?:run\s+|run-script\s+)?([\w:.-]+)/g;

const manifest = z.object({ scripts: z.record(z.string(), z.string()).catch({}) });

/** The names of the scripts that a command runs. */
export const scriptsIn = (command: string): readonly string[] =>
  [...command.matchAll(CALL)].flatMap(([, name = '']) => [name, `pre${name}`, `post${name}`]);

/**
 * Which of these scripts are not what they were. What was no package.json before cannot have been changed.
 * @param before, after texts of a package.json; null: there is none
 */
export function changedScripts(
  names: readonly string[],
  before: string | null,
  after: string | null,
): readonly string[] {
  const [was, is] = [scriptsOf(before), scriptsOf(after)];
  return names.filter((name) => was[name] !== undefined && was[name] !== is[name]);
}

function scriptsOf(text: string | null): Readonly<Record<string, string | undefined>> {
  try {
    return manifest.parse(JSON.parse(text ?? '{}')).scripts;
  } catch {
    return {};
  }
}
