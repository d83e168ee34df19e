/** Before any test: `dist/` is what the sources say, as commands, hooks and the pool are tested as they are shipped. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export default function build(): void {
  const script = join(import.meta.dirname, '..', '..', 'scripts', 'build.ts');
  execFileSync(process.execPath, [script], { stdio: 'inherit' });
}
