/** Where a working tree stands. */

import type { Repository } from './repository.ts';

export interface Head {
  readonly commit: string;
  readonly tree: string;
  /** Full name of the branch that is checked out, or null: none is. */
  readonly branch: string | null;
}

/** Null: there is no commit yet, or HEAD is damaged. */
export async function headOf(repository: Repository): Promise<Head | null> {
  const { exitCode, stdout } = await repository.run(
    ['rev-parse', 'HEAD', 'HEAD^{tree}', '--symbolic-full-name', 'HEAD'],
    { answers: [128] },
  );
  const [commit = '', tree = '', name = ''] = stdout.split('\n');
  return exitCode === 0 ? { commit, tree, branch: name === 'HEAD' ? null : name } : null;
}
