// Brings what development needs, when it is not there yet, and runs on whatever Node the machine has. The packages
// stand in `dev/`, because the client installs a plugin's own package.json as it is (docs/decisions/0004); they are
// linked into `node_modules`, where Node and npm's PATH look for them.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

install(root, '--ignore-scripts'); // better-sqlite3 brings its binaries, and would be compiled all the same
install(join(root, 'dev'));
link(join(root, 'dev', 'node_modules'), join(root, 'node_modules'));

/** `npm ci`, unless the lock file is the one that was installed last. */
function install(directory, ...flags) {
  const lock = readFileSync(join(directory, 'package-lock.json'), 'utf8');
  const stamp = join(directory, 'node_modules', '.klauss-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  execFileSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error', ...flags], {
    cwd: directory,
    stdio: 'inherit',
  });
  writeFileSync(stamp, lock);
}

/** A link in `to` for every package and every command of `from`. */
function link(from, to) {
  for (const name of readdirSync(from)) {
    if (name === '.bin' || name.startsWith('@')) link(join(from, name), join(to, name));
    else if (!name.startsWith('.')) linkOne(join(from, name), join(to, name));
  }
}

function linkOne(target, path) {
  if (existsSync(path)) return;
  rmSync(path, { force: true }); // a link to what is gone
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(relative(dirname(path), target), path);
}
