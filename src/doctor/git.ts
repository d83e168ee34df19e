import { git, gitLine, unboundEnvironment } from '../git/run.ts';
import { examineRepository } from '../workspace/examine.ts';
import { type Finding, ok, problem, type Subject, warning } from './finding.ts';

/** @throws KlaussError `environment`: there is no git */
export async function checkGit(subject: Subject): Promise<readonly Finding[]> {
  const { paths, environment } = subject;
  const there = { cwd: paths.root, environment: unboundEnvironment(environment) };
  const version = await gitLine(['--version'], there);
  const examined = await examineRepository(paths.root, environment);
  if (!examined.possible) return [impossible(subject, `${version}; ${examined.reason}`)];
  const { exitCode } = await git(['var', 'GIT_COMMITTER_IDENT'], { ...there, answers: [128] });
  if (exitCode !== 0) {
    const fix = 'git config --global user.name "Your Name" && git config --global user.email you@example.org';
    return [warning(`${version}; it does not know who you are, so commits are made as Klauss`, fix)];
  }
  return [ok(`${version}; tasks can work in worktrees of ${examined.repository.root}`)];
}

/** Tasks can work in the directory itself, unless they are told to work in worktrees. */
function impossible({ config }: Subject, message: string): Finding {
  const mend = 'Mend that (a project without a repository: `git init`, and a first commit)';
  switch (config.workspace.isolation) {
    case 'shared':
      return ok(`${message} Tasks work in the directory itself, as configured.`);
    case 'auto':
      return warning(`${message} Tasks work in the directory itself, without a merge.`, `${mend}.`);
    case 'worktree':
      return problem(message, `${mend}, or set \`isolation = "auto"\` in [workspace].`);
  }
}
