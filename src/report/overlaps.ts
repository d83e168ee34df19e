import type { Told } from './fields.ts';
import { cutToTokens } from './tokens.ts';

const LISTED = 5;
const LINE_TOKENS = 50;

/** Files that tasks change at this moment beside each other: their merge may conflict. A line for each, a few at most. */
export function overlapLines(tasks: readonly Told[]): readonly string[] {
  const keysByFile = new Map<string, string[]>();
  for (const { key, status, changedFiles } of tasks) {
    if (status !== 'running') continue;
    for (const file of changedFiles) {
      const keys = keysByFile.get(file);
      if (keys === undefined) keysByFile.set(file, [key]);
      else keys.push(key);
    }
  }
  const shared = [...keysByFile].filter(([, keys]) => keys.length > 1);
  const more = shared.length - LISTED;
  return [
    ...shared
      .slice(0, LISTED)
      .map(([file, keys]) =>
        cut(`! ${file} is being changed by ${keys.slice(0, LISTED).join(' and ')}`, keys),
      ),
    ...(more > 0 ? [`! and ${more} more files`] : []),
  ];
}

const cut = (line: string, keys: readonly string[]): string =>
  `${cutToTokens(line, LINE_TOKENS)}${keys.length > LISTED ? ` and ${keys.length - LISTED} more` : ''}`;
