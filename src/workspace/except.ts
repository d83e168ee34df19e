/** Paths of a worktree that are none of the worker's: links, and what the setup made. */

/** More files than this are named by the directories that hold nothing else, as git takes long to look up many. */
const PLENTY = 500;

/** A test of whether a path is one of these, or below one of them. */
export function isExcept(except: readonly string[]): (path: string) => boolean {
  const paths = new Set(except);
  return (path) => {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
      if (paths.has(path.slice(0, end))) return true;
    return false;
  };
}

/**
 * What is to be left out of commits, from what stood untracked in the worktree when it was ready.
 * @param files each of them
 * @param collapsed the same, directories that hold nothing else as one entry with a slash at its end
 */
export async function exceptOf(
  files: readonly string[],
  collapsed: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const named = files.length <= PLENTY ? files : await collapsed();
  return named.map((path) => path.replace(/\/$/, ''));
}
