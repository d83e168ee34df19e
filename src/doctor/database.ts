import { existsSync } from 'node:fs';
import { oneLine } from '../domain/oneLine.ts';
import { examineQueue, openQueue } from '../queue/open.ts';
import type { Queue } from '../queue/queue.ts';
import { count } from '../report/text.ts';
import { type Finding, ok, problem, type Subject } from './finding.ts';

/** @throws KlaussError `database`, `environment`: it cannot be opened, and why */
export async function checkDatabase({ paths }: Subject): Promise<readonly Finding[]> {
  const { database } = paths;
  const { schema, known, damage, rows } = await examineQueue(existsSync(database) ? database : null);
  if (damage !== null) {
    const fix = `Move it away to start with an empty queue; \`sqlite3 ${database} .recover\` may save what it holds.`;
    return [problem(`${database} is damaged: ${oneLine(damage)}`, fix)];
  }
  if (rows === null) return [ok('there is none yet; the first task that is submitted makes it')];
  const held = [count(rows.jobs, 'job'), count(rows.tasks, 'task'), count(rows.events, 'event')].join(', ');
  const age = schema === known ? '' : `, to be brought to ${known} by the next command`;
  return [ok(`${database}, ${held}, schema ${schema}${age}`)];
}

/** The queue, where opening it changes nothing: it is there, sound, and of the present schema. */
export async function openSound(path: string): Promise<Queue | null> {
  if (!existsSync(path)) return null;
  try {
    const { schema, known, damage } = await examineQueue(path);
    return damage === null && schema === known ? await openQueue({ path }) : null;
  } catch {
    return null; // the check of the database has told why
  }
}
