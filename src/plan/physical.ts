import { lstatSync, readlinkSync } from 'node:fs';
import { dirname, isAbsolute, join, sep } from 'node:path';

/** As many as Linux follows. */
const MOST_LINKS = 40;

/** What stands at a path: nothing, a symbolic link and where it points, or something else. */
type Found = { readonly kind: 'nothing' | 'other' } | { readonly kind: 'link'; readonly target: string };

/** Tells where an absolute path leads on disk. Throws the system's error for what cannot be looked at. */
export interface Landing {
  /** @param options `last: false`: a link that the path itself is, is not followed */
  (path: string, options?: { readonly last: boolean }): string;
  /** Takes a link for one that is there already. */
  readonly link: (path: string, target: string) => void;
}

/**
 * A function that tells where an absolute path leads on disk, every symbolic link followed, also when nothing
 * stands there yet: a link to a missing file leads to that file, and `link/..` to the parent of the link's
 * target. It remembers what it has looked at, so it is made anew for each plan.
 *
 * Synchronous: a plan may name 20,000 paths, and looking at each through a promise took 1 s instead of 0.1 s.
 */
export function physicalPaths(): Landing {
  const seen = new Map<string, Found>();
  const lookAt = (path: string): Found => {
    const known = seen.get(path) ?? (seen.get(dirname(path))?.kind === 'nothing' ? NOTHING : look(path));
    seen.set(path, known);
    return known;
  };
  const land = (path: string, { last } = { last: true }): string => {
    const segments = path.split(sep).reverse();
    let at: string = sep;
    let links = 0;
    for (let segment = segments.pop(); segment !== undefined; segment = segments.pop()) {
      if (segment === '' || segment === '.') continue;
      if (segment === '..') {
        at = dirname(at);
        continue;
      }
      const next = join(at, segment);
      const found = lookAt(next);
      if (found.kind === 'link' && (last || segments.length > 0)) {
        if (++links > MOST_LINKS) throw new Error('too many symbolic links');
        if (isAbsolute(found.target)) at = sep;
        segments.push(...found.target.split(sep).reverse());
      } else {
        at = next;
      }
    }
    return at;
  };
  const link = (path: string, target: string): void =>
    void seen.set(land(path, { last: false }), { kind: 'link', target });
  return Object.assign(land, { link });
}

const NOTHING: Found = { kind: 'nothing' };

function look(path: string): Found {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return NOTHING;
  return entry.isSymbolicLink() ? { kind: 'link', target: readlinkSync(path) } : { kind: 'other' };
}
