import type { ProjectPaths } from '../config/project.ts';
import type { Task } from '../domain/records.ts';
import { worktreePath } from '../workspace/names.ts';

/** A text in which paths of the task's workspace are as its worker sees them: `src/login.ts`. */
export function nearby(
  text: string,
  { root, worktrees }: ProjectPaths,
  { job, key }: Pick<Task, 'job' | 'key'>,
): string {
  return text.replaceAll(`${worktreePath(worktrees, job, key)}/`, '').replaceAll(`${root}/`, '');
}
