/**
 * Bundles `src/` into `dist/`: everything but better-sqlite3, so that an installation brings one package. Each entry
 * point is one file, in which what is imported dynamically is evaluated only when it is used. The output depends on
 * nothing but the sources and the locked packages, so that CI can tell a stale `dist/`.
 *
 * node scripts/build.ts [--out DIR]
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
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

/** What starts all the time, and has to be as fast as Node itself (docs/decisions/0027). */
const QUICK = {
  quick: 'src/quick.ts',
  hook: 'src/hook.ts',
  statusline: 'src/statusline.ts',
};

/** What those need only where something is to be done: one more file, which all of them share. */
const WORK = [
  'src/actions/landing.ts',
  'src/actions/workforce.ts',
  'src/claude/transcriptUsage.ts',
  'src/pool/connection.ts',
  'src/workspace/examine.ts',
];

/** The packages that they may hold. */
const SMALL = ['better-sqlite3', 'citty', 'fastest-levenshtein'];

/** What reads and checks a configuration: another file, for when one was not checked before. */
const CONFIG = ['src/config/layer.ts', 'src/config/lines.ts', 'src/config/toml.ts'];

/** What takes 1 to 4 ms to load. */
const SLOW = [
  ...['child_process', 'crypto', 'fs/promises', 'net', 'readline', 'readline/promises', 'tty'].map(
    (name) => `node:${name}`,
  ),
  ...CONFIG.map((file) => `./${file}`),
];

/** Leaves what loads these sources when it is needed as it is, but of the file beside it that holds them. */
const apart = (files: Readonly<Record<string, string>>): Plugin => ({
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /\.tsx?$/ }, ({ path, resolveDir, kind }) => {
      const isLate = kind === 'dynamic-import' || kind === 'require-call';
      const file = isLate ? files[relative(root, resolve(resolveDir, path))] : undefined;
      return file === undefined ? null : { path: `./${file}`, external: true };
    });
  },
});

/** Loads what is slow when the first of its functions is used, and not when it is imported. */
const slowWhenUsed: Plugin = {
  name: 'slow-when-used',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:|\.ts$/ }, ({ path, resolveDir, kind }) => {
      const name = path.startsWith('node:') ? path : `./${relative(root, resolve(resolveDir, path))}`;
      const isSlow = kind === 'import-statement' && SLOW.includes(name);
      return isSlow ? { path: name, namespace: 'slow' } : null;
    });
    onLoad({ filter: /.*/, namespace: 'slow' }, async ({ path }) => {
      const exported = Object.keys(await import(path.replace(/^\./, root)));
      const getters = exported
        .filter((name) => name !== 'default')
        .map((name) => `get ${name}() { return require('${path}').${name}; }`);
      return { contents: `module.exports = {\n${getters.join(',\n')}\n};`, resolveDir: root };
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
/** Bundled CommonJS packages call require() for Node's own modules. */
const withRequire = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
};
const whole = await build({
  ...common,
  entryPoints: { cli: 'src/cli.ts', index: 'src/index.ts' },
  format: 'esm',
  external: ['better-sqlite3'],
  plugins: [apart(Object.fromEntries(Object.entries(APART).map(([name, file]) => [file, `${name}.js`])))],
  banner: withRequire,
});
const apartFiles = await build({
  ...common,
  entryPoints: APART,
  format: 'esm',
  plugins: [withoutDevtools],
  loader: { '.css': 'text' },
  minifyWhitespace: true,
  banner: withRequire,
});
// It starts at every call of a worker's tool, and Node starts CommonJS faster (docs/decisions/0015).
const guard = await build({
  ...common,
  entryPoints: { guard: 'src/guard.ts' },
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  minifyWhitespace: true,
});
// Node starts CommonJS faster. To find and read the files of better-sqlite3 takes 4 ms, so they are in these, and find their
// binary from where they would stand (docs/decisions/0020).
const commonJs: BuildOptions & { write: false } = {
  ...common,
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  minifyWhitespace: true,
  define: { ...common.define, __dirname: '__betterSqlite3', 'import.meta.dirname': '__here' },
  banner: {
    js: `var __here = __dirname, __betterSqlite3 = require('node:path').join(__dirname, '../node_modules/better-sqlite3/lib');
if (!require('node:fs').existsSync(__betterSqlite3)) try { __betterSqlite3 = require('node:path').dirname(require.resolve('better-sqlite3')); } catch {}`,
  },
};
const quick = await build({
  ...commonJs,
  metafile: true,
  entryPoints: QUICK,
  plugins: [
    apart({
      'src/cli.ts': 'cli.js',
      ...Object.fromEntries(WORK.map((file) => [file, 'work.cjs'])),
      ...Object.fromEntries(CONFIG.map((file) => [file, 'config.cjs'])),
    }),
    slowWhenUsed,
  ],
});
const packages = Object.keys(quick.metafile.inputs).flatMap(
  (file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
);
const large = packages.filter((name) => !SMALL.includes(name));
if (large.length > 0) {
  const names = [...new Set(large)].join(', ');
  throw new Error(
    `${Object.keys(QUICK)} are to start quickly, and would hold ${names} (docs/decisions/0027).`,
  );
}
const together = (name: string, files: readonly string[]) =>
  build({
    ...commonJs,
    stdin: {
      contents: files.map((file) => `export * from './${file}';`).join('\n'),
      resolveDir: root,
      sourcefile: `${name}.ts`,
    },
    entryNames: name,
  });
const work = await together('work', WORK);
const config = await together('config', CONFIG);
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
for (const { outputFiles } of [whole, apartFiles, guard, quick, work, config, page]) {
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
