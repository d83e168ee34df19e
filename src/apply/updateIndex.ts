import type { Repository } from '../git/repository.ts';

/**
 * Changes an index file entry by entry.
 * @param input what it reads from stdin, each entry ended by NUL
 */
export async function updateIndex(
  repository: Repository,
  index: string,
  { args, input = [] }: { readonly args: readonly string[]; readonly input?: readonly string[] },
): Promise<void> {
  await repository.run(['update-index', ...args], {
    index,
    input: input.map((entry) => `${entry}\0`).join(''),
    // Some entries may need an update: an answer of `--refresh`.
    ...(args.includes('--refresh') ? { answers: [1] } : {}),
  });
}
