// Where Klauss was used: see run.sh.
if (Number(process.versions.node.split('.')[0]) < 22) {
  process.stderr.write(
    `klauss needs Node 22 or newer, and this is ${process.version}: install one from https://nodejs.org and put it first on PATH.\n`,
  );
  process.exit(4);
}
require('node:module').enableCompileCache?.();
require('../dist/hook.cjs');
