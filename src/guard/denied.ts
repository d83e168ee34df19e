/** What is never read, as `[safety] deny_read` names it, in a form that the guard can match real paths with. */

import { splitPattern } from '../plan/pattern.ts';
import type { Landing } from '../plan/physical.ts';

/**
 * Absolute globs: `~/` is the home directory, what is relative stands for what has that name anywhere. Where the
 * beginning of one leads elsewhere by a link, it is there twice.
 */
export function deniedGlobs(globs: readonly string[], home: string, physical: Landing): readonly string[] {
  const absolute = globs.map((glob) => {
    if (glob.startsWith('/')) return glob;
    return /^~(?:\/|$)/.test(glob) ? `${home}${glob.slice(1)}` : `/**/${glob}`;
  });
  return [...new Set(absolute.flatMap((glob) => [glob, led(glob, physical)]))];
}

function led(glob: string, physical: Landing): string {
  const { base } = splitPattern(glob);
  if (base === '' || !glob.startsWith(base)) return glob; // it has escapes
  try {
    return `${physical(base)}${glob.slice(base.length)}`;
  } catch {
    return glob;
  }
}
