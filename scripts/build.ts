/**
 * Bundles `src/` into `dist/`: everything but better-sqlite3, so that an installation brings one package. Each entry
 * point is one file, in which what is imported dynamically is evaluated only when it is used. The output depends on
 * nothing but the sources and the locked packages, so that CI can tell a stale `dist/`.
 *
 * node scripts/build.ts [--out DIR]
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'dist') } } });

/** Files of their own: what they bring is large, few commands need it, and all would wait for it to be read. */
const APART = {
  terminal: 'src/dashboard/terminal/show.tsx',
  server: 'src/dashboard/server/serve.ts',
  picture: 'src/picture/draw.tsx',
};

/** Leaves their imports as they are, of the file beside the one that imports them. */
const apart: Plugin = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /\.tsx?$/ }, ({ path, resolveDir, kind }) => {
      if (kind !== 'dynamic-import') return null;
      const source = resolve(resolveDir, path);
      const found = Object.entries(APART).find(([, file]) => source === join(root, file));
      return found === undefined ? null : { path: `./${found[0]}.js`, external: true };
    });
  },
};

/** Ink links to the developer tools of React, a package of megabytes that is of no use here. */
const withoutDevtools: Plugin = {
  name: 'without-devtools',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default {};' }));
  },
};

const common: BuildOptions & { write: false } = {
  absWorkingDir: root,
  outdir: values.out,
  write: false,
  bundle: true,
  platform: 'node',
  target: 'node22',
  legalComments: 'none',
  minifySyntax: true,
  define: { 'process.env.NODE_ENV': '"production"' },
};
const bundled = await build({
  ...common,
  entryPoints: { cli: 'src/cli.ts', hook: 'src/hook.ts', index: 'src/index.ts' },
  format: 'esm',
  external: ['better-sqlite3'],
  plugins: [apart],
  // Bundled CommonJS packages call require() for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
const large = await build({
  ...common,
  entryPoints: APART,
  format: 'esm',
  plugins: [withoutDevtools],
  loader: { '.css': 'text' },
  minifyWhitespace: true,
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
const page = await build({
  ...common,
  entryPoints: {
    'page/page': 'src/dashboard/page/page.tsx',
    'page/style': 'src/dashboard/page/style.css',
    'page/index': 'src/dashboard/page/index.html',
  },
  loader: { '.html': 'copy' },
  platform: 'browser',
  target: 'es2022',
  format: 'esm',
  minify: true,
});
for (const { outputFiles } of [bundled, large, guard, statusline, page]) {
  for (const { path, contents } of outputFiles) replace(path, contents);
}
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
