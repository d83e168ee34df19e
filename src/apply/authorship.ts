/** What stays of a commit that is made anew. */

import type { Repository } from '../git/repository.ts';

/** Author and date, as variables for `makeCommit`. */
export async function authorOf(
  repository: Repository,
  commit: string,
): Promise<Readonly<Record<string, string>>> {
  const format = ['--no-show-signature', '--no-patch', '--format=%an%n%ae%n%at %ad', '--date=format:%z'];
  const [name = '', email = '', date = ''] = (await repository.line(['show', ...format, commit])).split('\n');
  return { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_AUTHOR_DATE: `@${date}` };
}

export async function messageOf(repository: Repository, commit: string): Promise<string> {
  return `${await repository.line(['show', '--no-show-signature', '--no-patch', '--format=%B', commit])}\n`;
}
