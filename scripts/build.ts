/**
 * Bundles `src/` into `dist/`: everything but better-sqlite3, so that an installation brings one package. Each entry
 * point is one file, in which what is imported dynamically is evaluated only when it is used. The output depends on
 * nothing but the sources and the locked packages, so that CI can tell a stale `dist/`.
 *
 * node scripts/build.ts [--out DIR]
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BuildOptions, build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'dist') } } });

const common: BuildOptions & { write: false } = {
  absWorkingDir: root,
  outdir: values.out,
  write: false,
  bundle: true,
  platform: 'node',
  target: 'node22',
  legalComments: 'none',
  minifySyntax: true,
};
const bundled = await build({
  ...common,
  entryPoints: { cli: 'src/cli.ts', hook: 'src/hook.ts', index: 'src/index.ts' },
  format: 'esm',
  external: ['better-sqlite3'],
  // Bundled CommonJS packages call require() for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
// It starts at every call of a worker's tool, and Node starts CommonJS faster (docs/decisions/0015).
const guard = await build({
  ...common,
  entryPoints: { guard: 'src/guard.ts' },
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  minifyWhitespace: true,
});
// It starts every few seconds of a session that shows it. To find and read the files of better-sqlite3 takes 4 ms, so they
// are in this one, and find their binary from where they would stand (docs/decisions/0020).
const statusline = await build({
  ...common,
  entryPoints: { statusline: 'src/statusline.ts' },
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  minify: true,
  define: { __dirname: '__betterSqlite3' },
  banner: {
    js: `var __betterSqlite3 = require('node:path').join(__dirname, '../node_modules/better-sqlite3/lib');
if (!require('node:fs').existsSync(__betterSqlite3)) try { __betterSqlite3 = require('node:path').dirname(require.resolve('better-sqlite3')); } catch {}`,
  },
  // What is imported dynamically is then required, which does not start the loader of ECMAScript modules.
  supported: { 'dynamic-import': false },
});
const outputs = [bundled, guard, statusline].flatMap(({ outputFiles }) => outputFiles);
for (const { path, contents } of outputs) replace(path, contents);
rmSync(join(values.out, 'types'), { recursive: true, force: true });
execFileSync('tsc', ['--project', 'tsconfig.types.json', '--outDir', join(values.out, 'types')], {
  cwd: root,
  stdio: 'inherit',
});

/** Only what changed, and at once: tests and pools may be running the file. */
function replace(path: string, contents: Uint8Array): void {
  if (existsSync(path) && readFileSync(path).equals(contents)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, contents);
  renameSync(`${path}.new`, path);
}
