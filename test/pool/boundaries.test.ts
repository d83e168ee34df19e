/** Where workers end up: what a stub client may change behind the guard, and how deep Klauss goes. */

import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { TaskOutput } from '../support/plan.ts';
import { makeProject, type Project, STUB_CONFIG } from '../support/project.ts';

const FILES = { 'a.txt': 'a\n', '.claude/settings.json': '{}\n', '.gitignore': '.klauss.toml\n' };

/** Runs a task whose worker runs a shell script. */
async function runOne(of: Project, script: string, task: object = {}): Promise<TaskOutput> {
  const path = join(dirname(of.root), 'script.sh');
  await writeFile(path, script);
  await of.write('../plan.json', [{ key: 'a', prompt: `stub:run=${path}`, verify: [], ...task }]);
  await of.klauss('submit-file', '../plan.json', '--start', '1');
  await of.klauss('wait', '--json');
  return (await of.klauss('list', '--json')).json<TaskOutput[]>().at(-1) as TaskOutput;
}

const shared = { isolation: 'shared' };

test('in a shared directory, what no task may change is compared before and after', async () => {
  await using project = await makeProject({ files: FILES });
  const rejected = { status: 'failed', reason: 'rejected', attempt: 1 };
  const configured = await runOne(project, `echo '# mine' >> ${project.root}/.klauss.toml`, shared);
  expect(configured).toMatchObject({
    ...rejected,
    error: expect.stringContaining('may change it: .klauss.toml.'),
  });
  const hooked = await runOne(project, `echo true > ${project.root}/.git/hooks/pre-commit`, shared);
  expect(hooked).toMatchObject({ ...rejected, error: expect.stringContaining('.git/hooks/pre-commit') });
  const local = await runOne(project, 'echo "{}" > .claude/settings.local.json', shared);
  expect(local).toMatchObject({ ...rejected, error: expect.stringContaining('.claude/settings.local.json') });
  // Whoever opened a pipe to read it would wait for somebody to write.
  const piped = await runOne(project, 'mkfifo .mcp.json', shared);
  expect(piped).toMatchObject({ ...rejected, error: expect.stringContaining('.mcp.json') });
  const large = await runOne(project, 'rm .mcp.json; truncate -s 3G .mcp.json', shared);
  expect(large).toMatchObject({ ...rejected, error: expect.stringContaining('.mcp.json') });

  // What git notes of a new branch is no harm, and the rest is what the task is for.
  const fine = await runOne(project, 'echo b > a.txt; git branch --track other main', shared);
  expect(fine).toMatchObject({ status: 'completed', attempt: 1 });
});

test('in a worktree, it is what was sealed and what git runs; the rest of the project is the user’s', async () => {
  await using project = await makeProject({ files: FILES });
  const removed = await runOne(project, 'git rm -q -r .claude');
  expect(removed).toMatchObject({
    status: 'failed',
    reason: 'rejected',
    attempt: 2, // the session could put it back
    error: expect.stringContaining('.claude/settings.json'),
  });
  const configured = await runOne(project, `git config core.fsmonitor x; echo b > a.txt`);
  expect(configured).toMatchObject({ status: 'failed', reason: 'rejected', attempt: 1 });
  await project.git('config', '--unset', 'core.fsmonitor');
  const beside = await runOne(
    project,
    `echo '{"a":1}' > ${project.root}/.claude/settings.json; echo b > a.txt`,
  );
  expect(beside).toMatchObject({ status: 'completed' });
});

test('without what the sandbox needs, nothing is submitted that counts on it', async () => {
  await using project = await makeProject({ config: `${STUB_CONFIG}[permissions]\nmode = "sandbox"\n` });
  const bin = join(dirname(project.root), 'bin');
  await mkdir(bin);
  project.environment['PATH'] = bin;
  const end = await project.klauss('submit', 'Do it.', '--start', '1');
  expect(end).toMatchObject({ exitCode: 4, stderr: expect.stringContaining('bubblewrap') });
  expect(existsSync(join(project.root, '.klauss'))).toBe(false);
});

test('inside a worker Klauss works as deep as the outermost project says, not as its copy in the worktree does', async () => {
  await using project = await makeProject({ files: { ...FILES, '.gitignore': '' } });
  const nested = `sed -i 's/max_depth = .*/max_depth = 9/' .klauss.toml
"${process.execPath}" "$KLAUSS_BIN" submit 'stub:write=inner.txt' --json > ../../nested.json 2>&1
"${process.execPath}" "$KLAUSS_BIN" list --json > ../../depth.json 2>&1; echo "$KLAUSS_DEPTH" > ../../depth.txt
git checkout -q .klauss.toml; rm -rf .klauss; echo b > a.txt`;
  const worktrees = join(project.root, '.klauss', 'worktrees');
  project.environment['KLAUSS_BIN'] = join(import.meta.dirname, '..', '..', 'bin', 'klauss');
  const run = async (depth: number): Promise<string> => {
    await project.write('.klauss.toml', `${STUB_CONFIG}max_depth = ${depth}\n`);
    expect(await runOne(project, nested)).toMatchObject({ status: 'completed' });
    await project.klauss('stop');
    return await readFile(join(worktrees, 'nested.json'), 'utf8');
  };
  expect(await run(1)).toContain('not available inside one of its own workers');
  expect(JSON.parse(await run(2))).toMatchObject({ tasks: [{ status: 'pending' }] });
  expect(await readFile(join(worktrees, 'depth.txt'), 'utf8')).toBe('1\n');
});
