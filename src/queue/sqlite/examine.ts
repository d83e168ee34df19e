import type { QueueExamination } from '../open.ts';
import { load } from './database.ts';
import { explained } from './faults.ts';
import { assertOurs, versionOf } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';

const ROWS = `
SELECT (SELECT count(*) FROM jobs) AS jobs, (SELECT count(*) FROM tasks) AS tasks, (SELECT count(*) FROM events) AS events`;

/** See `examineQueue`. */
export async function examineSqlite(path: string | null): Promise<QueueExamination> {
  const known = MIGRATIONS.length;
  const database = await load(path ?? ':memory:', { readonly: path !== null });
  try {
    assertOurs(database);
    const schema = versionOf(database);
    if (schema === 0) return { schema, known, damage: null, rows: null };
    // It looks at every page, but not whether the indexes agree with the tables: that would take minutes where there is much.
    const found = String(database.pragma('quick_check(1)', { simple: true }));
    if (found !== 'ok') return { schema, known, damage: found, rows: null };
    const rows = database.prepare<[], NonNullable<QueueExamination['rows']>>(ROWS).get() ?? null;
    return { schema, known, damage: null, rows };
  } catch (error) {
    throw explained(error, path ?? ':memory:');
  } finally {
    database.close();
  }
}
