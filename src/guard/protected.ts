/** Files that decide what is run on the user's machine, or what workers may do: no task changes them. */

/**
 * Klauss's own state and configuration; the hooks and the configuration of a repository, and the file that makes a
 * directory a worktree; the settings of Claude Code with the scripts that they run. Agents and commands are content:
 * they do nothing until somebody calls them.
 */
const PROTECTED: readonly RegExp[] = [
  /(?:^|\/)\.klauss(?:$|\/)/i,
  /(?:^|\/)\.klauss\.toml$/i,
  /(?:^|\/)\.config\/klauss(?:$|\/)/i,
  /(?:^|\/)\.git$/i,
  /(?:^|\/)\.git\/(?:.*\/)?(?:hooks(?:$|\/)|config(?:\.worktree)?(?:\.lock)?$)/i,
  /(?:^|\/)\.claude\/(?:settings(?:\.local)?\.json$|hooks(?:$|\/))/i,
  /(?:^|\/)\.mcp\.json$/i,
];

/** What holds such files: to take it away takes them along. */
const HOLDERS = /(?:^|\/)\.claude$/i;

/** @param path from the top of the workspace, or absolute where it is none of it */
export const isProtected = (path: string): boolean => PROTECTED.some((pattern) => pattern.test(path));

export const holdsProtected = (path: string): boolean => HOLDERS.test(path);
