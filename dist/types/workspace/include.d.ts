/**
 * `.worktreeinclude`, a convention of Claude Code: files that match it and that git ignores (`.env`, say) are copied
 * into worktrees. It is written as a `.gitignore` is, and stands at the top of the repository or of the project.
 */
import type { Site } from './site.ts';
/**
 * Copies what the user's tree has of them; nothing that is there already is replaced.
 * @param root real path of the worktree
 * @returns whether there is such a file
 */
export declare function copyIncluded(site: Site, root: string): Promise<boolean>;
