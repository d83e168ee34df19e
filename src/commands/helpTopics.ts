/** The topics of `klauss help`: a file each in help/, whose first line is `# name: what it tells`. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../platform/package.ts';

export interface HelpTopic {
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** What stands below the first line. */
  readonly text: string;
}

const FIRST_LINE = /^# ([a-z-]+): (.+)$/;

/** All of them, by name. */
export function helpTopics(): readonly HelpTopic[] {
  const directory = join(packageRoot(), 'help');
  return readdirSync(directory)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => topicIn(readFileSync(join(directory, file), 'utf8'), file));
}

function topicIn(content: string, file: string): HelpTopic {
  const [first = '', ...rest] = content.split('\n');
  const [, name, summary] = FIRST_LINE.exec(first) ?? [];
  if (name === undefined || summary === undefined)
    throw new Error(`help/${file} has no first line of a topic.`);
  return { name, summary, text: rest.join('\n').replace(/^\n+/, '').trimEnd() };
}
