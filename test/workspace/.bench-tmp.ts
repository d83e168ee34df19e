import { writeFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { prepare, siteOf, taskOf, job } from './siteOf.ts';
import { seal } from '../../src/workspace/seal.ts';
import { removeWorktree } from '../../src/workspace/remove.ts';
import { makeRepository } from '../support/repository.ts';
const N = Number(process.argv[2] ?? 20), ROUNDS = Number(process.argv[3] ?? 15);
await using r = await makeRepository();
for (let i = 0; i < N; i++) { if (i % 50 === 0) await mkdir(join(r.root, `src/p${(i / 1000) | 0}/m${(i / 50) | 0}`), { recursive: true }); await writeFile(join(r.root, `src/p${(i / 1000) | 0}/m${(i / 50) | 0}/f${i}.ts`), `export const v${i} = ${i};\n`.repeat(20)); }
await r.git('config', 'gc.auto', '0'); await r.commit(); await r.git('gc', '-q');
const site = await siteOf(r);
const t: Record<string, number[]> = { prepare: [], keep: [], seal: [], remove: [], deleted: [], total: [] };
for (let i = 0; i < ROUNDS; i++) {
  const task = taskOf(site, { key: `t${i}` });
  const a = performance.now();
  const p = await prepare(site, task);
  const b = performance.now();
  await writeFile(join(p.path, 'src/p0/m0/f1.ts'), `x${i}`); await writeFile(join(p.path, 'new.ts'), `x${i}`);
  const b2 = performance.now();
  const s = await seal(p, task, { hooks: false });
  const c = performance.now();
  await prepare(site, { ...task, base: p.base });
  const c2 = performance.now();
  const { removed } = await removeWorktree(site, job, task.key);
  const d = performance.now();
  await removed;
  const e = performance.now();
  t.prepare!.push(b - a); t.seal!.push(c - b2); t.keep!.push(c2 - c); t.remove!.push(d - c2); t.deleted!.push(e - d); t.total!.push(b - a + c - b2 + d - c2);
  if (s.kind !== 'sealed') throw new Error(s.message);
}
for (const [k, v] of Object.entries(t)) { v.sort((x, y) => x - y); console.log(k.padEnd(8), 'median', v[v.length >> 1]!.toFixed(0), 'min', v[0]!.toFixed(0), 'max', v.at(-1)!.toFixed(0)); }
