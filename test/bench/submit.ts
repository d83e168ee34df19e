/** From the text of a plan to the stored job. */

import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { defaultConfig } from '../../src/config/config.ts';
import { preparePlan } from '../../src/plan/plan.ts';
import { Projects } from '../../src/plan/projects.ts';
import { openQueue } from '../../src/queue/open.ts';
import { openDatabase } from '../../src/queue/sqlite/database.ts';
import type { Bench, Figure } from './bench.ts';
import { median } from './figures.ts';
import { PROMPT } from './queues/contestant.ts';
import { submissionOf } from './queues/klauss.ts';
import { temporaryDirectory } from './temporary.ts';

const TASKS = 1_000;
const MANY = 10_000;
const DEPENDENCIES = 3;
/** In a round: what takes a twentieth of a second is soon disturbed. */
const TURNS = [TASKS, TASKS, TASKS, MANY];
/** In the order in which they refer to each other. */
const TABLES = ['jobs', 'tasks', 'specs', 'dependencies', 'events'];

export const submit: Bench = {
  name: 'submit',
  title: 'Submitting a plan',
  about: `A plan of ${TASKS} tasks with ${DEPENDENCIES} dependencies each, from its text to the stored job, as \`submit-file\` does it but for the snapshot: parsed, validated, its paths resolved, stored in one transaction that is on the disk then, the tasks read back. Beside it the bare inserts of the same rows into the same tables: prepared, one transaction, as durable. Then ten times as many.`,
  run: async (rounds) => {
    await using directory = await temporaryDirectory();
    const small = { ours: [] as number[], bare: [] as number[] };
    const large = { ours: [] as number[], bare: [] as number[] };
    for (let round = 0; round <= rounds; round++) {
      for (const [turn, tasks] of TURNS.entries()) {
        const times = tasks === MANY ? large : small;
        const database = join(directory.path, `${round}-${turn}.db`);
        const ours = await timeOurs(database, planText(tasks));
        const bare = await timeBare(database, `${database}.bare`);
        if (round === 0) continue; // it warms up
        times.ours.push(ours);
        times.bare.push(bare);
      }
    }
    const ratio = (over: readonly number[], under: readonly number[]) =>
      over.map((value, round) => value / (under[round] ?? Number.NaN));
    const figures: readonly Figure[] = [
      { what: `Klauss, ${TASKS} tasks`, values: small.ours, unit: 'ms' },
      { what: `bare inserts of the same rows, ${TASKS} tasks`, values: small.bare, unit: 'ms' },
      {
        what: `Klauss, of the bare inserts, ${TASKS} tasks`,
        values: ratio(small.ours, small.bare),
        unit: '×',
        bound: { atMost: 3 },
      },
      { what: `Klauss, ${MANY} tasks`, values: large.ours, unit: 'ms' },
      { what: `bare inserts of the same rows, ${MANY} tasks`, values: large.bare, unit: 'ms' },
      {
        what: `Klauss, of the bare inserts, ${MANY} tasks`,
        values: ratio(large.ours, large.bare),
        unit: '×',
      },
      {
        what: `Klauss, ${MANY} tasks, of ${TASKS}`,
        values: large.ours.map((value) => value / median(small.ours)),
        unit: '×',
        bound: { atMost: 12 },
      },
    ];
    return figures;
  },
};

/** Each task but the first few depends on three before it. */
function planText(tasks: number): string {
  return JSON.stringify({
    goal: 'Measure it',
    tasks: Array.from({ length: tasks }, (_, n) => ({
      key: `t${n}`,
      prompt: PROMPT,
      depends_on: [1, 2, 7].filter((back) => back <= n).map((back) => `t${n - back}`),
      priority: n % 5,
      expected_outputs: [`src/part${n}.ts`],
      verify: ['npm test'],
    })),
  });
}

async function timeOurs(path: string, text: string): Promise<number> {
  await using queue = await openQueue({ path });
  const projectRoot = import.meta.dirname;
  const config = defaultConfig('bench');
  const projects = new Projects({ root: projectRoot, config }, {});
  const from = performance.now();
  const prepared = await preparePlan(text, { projectRoot, config, projects });
  await queue.submit({ ...submissionOf(prepared.tasks), ...prepared });
  return performance.now() - from;
}

/** Copies what `source` holds into a new database. The rows are read beforehand. */
async function timeBare(source: string, path: string): Promise<number> {
  const from = await openDatabase(source);
  const to = await openDatabase(path);
  try {
    const inserts = TABLES.map((table) => insertOf(from, to, table));
    to.pragma('synchronous = FULL');
    const startedAt = performance.now();
    to.transaction(() => {
      for (const insert of inserts) insert();
    })();
    return performance.now() - startedAt;
  } finally {
    from.close();
    to.close();
  }
}

function insertOf(from: Database, to: Database, table: string): () => void {
  const read = from.prepare<[], unknown[]>(`SELECT * FROM ${table}`).raw();
  const rows = read.all();
  const insert = to.prepare<unknown[]>(
    `INSERT INTO ${table} VALUES (${read
      .columns()
      .map(() => '?')
      .join(', ')})`,
  );
  return () => {
    for (const row of rows) insert.run(...row);
  };
}
