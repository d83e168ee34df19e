/**
 * A supervisor that is going to be killed: it prepares worktrees, plays their workers, seals, merges and removes, in
 * random order, until it is ended. What a worker has written goes to stdout once it is written; nothing of it may be
 * lost. What the queue would note is kept in a file.
 *
 * node killed.ts ROOT STATE SEED
 */

import { mkdirSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Task } from '../../src/domain/records.ts';
import { checkOut, putBack } from '../../src/workspace/checkOut.ts';
import { markersLeft, startMerge } from '../../src/workspace/merge.ts';
import { removeWorktree, sweep } from '../../src/workspace/remove.ts';
import { seal } from '../../src/workspace/seal.ts';
import { gitEnvironment } from '../support/repository.ts';
import { gitIn, prepare, siteOf, taskOf } from './siteOf.ts';

const [root = '', state = '', seed = '1'] = process.argv.slice(2);
const environment = gitEnvironment(join(root, '..'));

let random = Number(seed);
/** A number below another; the same for the same seed. */
function below(limit: number): number {
  random = (random * 1103515245 + 12345) % 2147483648;
  return Math.floor((random / 2147483648) * limit);
}

type Noted = Record<string, string | null>;
const noted = (): Noted => JSON.parse(readFileSync(state, 'utf8')) as Noted;
function note(key: string, base: string | null): void {
  writeFileSync(`${state}.new`, JSON.stringify({ ...noted(), [key]: base }));
  renameSync(`${state}.new`, state);
}

const site = await siteOf({ root, environment }, { setup: 'echo made > made.txt' });
await sweep(site, () => true);

async function attempt(key: string): Promise<void> {
  const task: Task = { ...taskOf(site, { key }), base: noted()[key] ?? null };
  const prepared = await prepare(site, task);
  note(key, prepared.base);
  const git = gitIn(prepared.path, environment);
  for (let works = 1 + below(3); works > 0; works--) {
    const text = `${seed} ${key} ${random}`;
    mkdirSync(join(prepared.path, 'work'), { recursive: true });
    writeFileSync(join(prepared.path, 'work', `${random}.txt`), text);
    writeSync(1, `${text}\n`);
    if (below(3) > 0) continue;
    await git('add', 'work');
    await git('commit', '-q', '-m', text);
    if (below(2) === 0) await git('commit', '-q', '--amend', '-m', `${text} again`);
  }
  const sealed = await seal(prepared, task, { hooks: false });
  if (sealed.kind === 'refused') throw new Error(sealed.message);
  note(key, sealed.base);
  writeFileSync(join(prepared.path, 'left by a gate.txt'), '');
  await putBack(prepared, sealed.commit);
  const tip = await site.repository.line(['rev-parse', 'others']);
  if (below(2) === 0) {
    await checkOut(prepared, tip);
    await putBack(prepared, sealed.commit);
  }
  if (below(3) === 0) {
    await startMerge(prepared, tip);
    if ((await markersLeft(prepared, [])).length > 0) throw new Error('There is a conflict.');
    const merged = await seal(prepared, task, { hooks: false });
    if (merged.kind === 'sealed') note(key, merged.base);
  }
  if (below(2) > 0) return;
  await removeWorktree(site, task.job, key);
  note(key, null);
}

for (;;) await Promise.all([attempt('a'), attempt('b'), attempt('c')]);
