// Every hook of Klauss: `node run.mjs <session-start|user-prompt-submit|stop|session-end>`. It runs in every session of
// every project of the user, so it loads nothing before it knows that there is something to do: not inside a worker, whose
// hooks would act on their own pool, and not where Klauss was never used.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

function isUsedAt(directory) {
  for (;;) {
    if (existsSync(join(directory, '.klauss'))) return true;
    if (dirname(directory) === directory) return false;
    directory = dirname(directory);
  }
}

if (process.env.KLAUSS_WORKER === undefined && isUsedAt(process.env.CLAUDE_PROJECT_DIR ?? process.cwd())) {
  if (Number(process.versions.node.split('.')[0]) < 22) {
    process.stderr.write(
      `klauss needs Node 22 or newer, and this is ${process.version}: install one from https://nodejs.org and put it first on PATH.\n`,
    );
    process.exit(4);
  }
  await import('../dist/hook.js');
}
