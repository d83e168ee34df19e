/** What workers do to the files of a project, by chance. */

import type { Random } from '../support/random.ts';

/** Files of a repository to begin with: few, so that tasks meet in them. */
export const FILES: Readonly<Record<string, string>> = {
  'a.txt': lines('a'),
  'b.txt': lines('b'),
  'dir/c.txt': lines('c'),
  'dir/d e.txt': lines('d'),
  'ünï.txt': lines('u'),
  empty: '',
  'run.sh': '#!/bin/sh\necho run\n',
};

function lines(name: string): string {
  return Array.from({ length: 12 }, (_, line) => `${name} line ${line}\n`).join('');
}

/** A shell script of a few random edits, for a worker; it writes the commits that it makes to `$HOME/commits`. */
export function randomScript(random: Random, name: string): string {
  const edits = Array.from({ length: 1 + random.below(4) }, () => randomEdit(random, name));
  const commit = 'git add -A && git commit -qm "by the worker" && git rev-parse HEAD >> "$HOME/commits"';
  if (random.chance(0.4)) edits.splice(random.below(edits.length + 1), 0, `{ ${commit}; } || true`);
  return `${edits.join('\n')}\n`;
}

function randomEdit(random: Random, name: string): string {
  const file = `'${random.pick(Object.keys(FILES))}'`;
  const line = 1 + random.below(12);
  const edits = [
    () => `[ -f ${file} ] && sed -i '${line}s/$/ by ${name}/' ${file} || true`,
    () => `[ -f ${file} ] && sed -i '${line}d' ${file} || true`,
    () => `[ -f ${file} ] && echo 'end by ${name}' >> ${file} || true`,
    () => `rm -f ${file}`,
    () => `[ -f ${file} ] && mkdir -p moved && mv ${file} moved/ || true`,
    () => `[ -f ${file} ] && chmod ${random.chance(0.5) ? '+x' : '-x'} ${file} || true`,
    () => `echo new > new-${name}.txt`,
    () => `: > empty-${name}`,
    () => `head -c 3000 /dev/urandom > binary-${name}.bin`,
    () => `ln -sf a.txt link-${name} || true`,
    () => `rm -rf dir; echo 'a file now, by ${name}' > dir || true`,
    () => `[ -d shared ] || mkdir shared; echo '${name}' > shared/one.txt`,
  ];
  return random.pick(edits)();
}

/** Resolves every conflict somehow: both sides' lines where there are markers, what stands there elsewhere. */
export const RESOLVE = `
git -c core.quotePath=false diff --name-only --diff-filter=U | while IFS= read -r file; do
  [ -f "$file" ] && [ ! -L "$file" ] && sed -i -e '/^<<<<<<< /d' -e '/^=======$/d' -e '/^>>>>>>> /d' "$file"
done
true
`;
