// Brings what development needs, when it is not there: `.npmrc` leaves it out by default, because the client installs
// a plugin with a plain `npm ci`. Runs on whatever Node the machine has; the packages bring the project's own.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
const stamp = join(root, 'node_modules', '.klauss-dev-lock');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  execFileSync('npm', ['ci', '--include=dev', '--no-fund', '--no-audit'], { cwd: root, stdio: 'inherit' });
  writeFileSync(stamp, lock);
}
