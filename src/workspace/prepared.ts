import type { Repository } from '../git/repository.ts';

/** A worktree that a task can be worked on in. */
export interface Prepared {
  /** The repository, seen from the worktree. */
  readonly repository: Repository;
  /** Real path of its top. */
  readonly path: string;
  /** What the task's working directory is there; it exists. */
  readonly directory: string;
  /** Without `refs/heads/`. */
  readonly branch: string;
  /** The commit that the branch builds on: the integration tip that it was made from, or was last merged with. */
  readonly base: string;
  /** False: it holds what an earlier attempt left. */
  readonly fresh: boolean;
  /** Paths that are never committed: links, and what the setup made and git does not ignore. Relative to `path`. */
  readonly except: readonly string[];
}
