import { sql as initial } from './0001_initial.ts';
import { sql as worktrees } from './0002_worktrees.ts';
import { sql as proof } from './0003_proof.ts';
import { sql as money } from './0004_money.ts';
import { sql as projects } from './0005_projects.ts';
import { sql as told } from './0006_told.ts';
import { sql as fewerPages } from './0007_fewer_pages.ts';
import { sql as costs } from './0008_costs.ts';
import { sql as cheaperWrites } from './0009_cheaper_writes.ts';

/** Each takes the schema one version further; the version of a schema is the number of those applied. Only ever append. */
export const MIGRATIONS: readonly string[] = [
  initial,
  worktrees,
  proof,
  money,
  projects,
  told,
  fewerPages,
  costs,
  cheaperWrites,
];
