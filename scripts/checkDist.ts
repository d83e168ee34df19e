/** Fails when `dist/` is not what the sources build to. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const fresh = mkdtempSync(join(tmpdir(), 'klauss-dist-'));
try {
  execFileSync(process.execPath, [join(root, 'scripts', 'build.ts'), '--out', fresh], { stdio: 'inherit' });
  execFileSync('diff', ['--recursive', '--brief', join(root, 'dist'), fresh], { stdio: 'inherit' });
} catch {
  console.error('dist/ is stale: run `npm run build` and commit it.');
  process.exitCode = 1;
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
