/** Ctrl+C in a terminal while something is landed: everything that runs in the foreground hears of it. */

import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { expectNothingLeft } from '../apply/ground.ts';
import type { JobAndTasks } from '../support/plan.ts';
import { klaussBinary, makeProject, type Project, STUB_CONFIG } from '../support/project.ts';
import { startTerminal, type Terminal } from '../support/terminal.ts';
import { type Applying, makeApplying } from './applying.ts';
import { appeared } from './running.ts';

/** Puts a git in front that stands still in the first call whose arguments a pattern of the shell matches. */
async function standStill({ project, ground }: Applying, pattern: string) {
  const directory = join(ground.scratch, 'front');
  const [begun, go] = [join(ground.scratch, 'begun'), join(ground.scratch, 'go')];
  const script = `#!/bin/sh
case "$*" in
  ${pattern}) [ -e '${begun}' ] || { touch '${begun}'; until [ -e '${go}' ]; do sleep 0.05; done; } ;;
esac
PATH=\${PATH#*:} exec git "$@"
`;
  await mkdir(directory);
  await writeFile(join(directory, 'git'), script);
  await chmod(join(directory, 'git'), 0o755);
  const environment = { ...project.environment, PATH: `${directory}:${project.environment['PATH']}` };
  return { environment, begun: () => appeared(begun), go: () => writeFile(go, '') };
}

/** Runs `klauss` in a terminal, which then says how it ended. */
const inTerminal = (
  { root, environment }: Pick<Project, 'root' | 'environment'>,
  ...args: readonly string[]
): Promise<Terminal> => {
  const script = 'trap : INT; "$@"; echo "ended with $?"; exec cat';
  const command = ['/bin/sh', '-c', script, 'sh', process.execPath, klaussBinary, ...args] as const;
  return startTerminal({ command, cwd: root, env: environment });
};

test.concurrent('before anything is changed, apply ends, and leaves nothing', async () => {
  await using applying = await makeApplying();
  const { project, ground } = applying;
  const { id } = await applying.job();
  const { environment, begun, go } = await standStill(applying, '*" checkout-index "*');
  await using terminal = await inTerminal({ root: project.root, environment }, 'apply', id);
  await begun();
  await terminal.press('C-c');
  await terminal.waitFor(/\^C/);
  await go();
  expect(await terminal.waitFor(/ended with 130/)).toContain('klauss: Interrupted: nothing was changed.');
  expect(await project.git('status', '--porcelain')).toBe('');
  await expectNothingLeft(ground);
  expect(existsSync(join(project.root, '.klauss', 'landing'))).toBe(false);
});

test.concurrent('once it has begun to change something, apply goes on to its end', async () => {
  await using applying = await makeApplying();
  const { project, ground } = applying;
  const { id } = await applying.job();
  // Of all that follow the journal: the ref that says what is applied.
  const { environment, begun, go } = await standStill(applying, '*"-m klauss apply --stdin"');
  await using terminal = await inTerminal({ root: project.root, environment }, 'apply', id);
  await begun();
  await terminal.press('C-c');
  await terminal.waitFor(/\^C/);
  await go();
  expect(await terminal.waitFor(/ended with 0/)).toContain('Landed as uncommitted changes: 3 tasks');
  expect(await ground.read('login.txt')).toBe('login, documented\n');
  await expectNothingLeft(ground);
  expect(existsSync(join(project.root, '.klauss', 'landing'))).toBe(false);
});

test.concurrent('while gates run without a task, rollback of the task ends, and the result stays', async () => {
  await using project = await makeProject({ config: STUB_CONFIG, files: { 'a.txt': 'a\n' } });
  const [armed, begun] = ['armed', 'begun'].map((name) => join(dirname(project.root), name));
  const gate = `! [ -e '${armed}' ] || { touch '${begun}'; sleep 1000; }`;
  await project.write('../plan.json', [
    { key: 'one', prompt: 'stub:write=one.txt' },
    { key: 'two', prompt: 'stub:write=two.txt', verify: [gate] },
  ]);
  await project.klauss('submit-file', '../plan.json');
  const { job } = (await project.klauss('wait', '--json')).json<JobAndTasks>();
  const tip = await project.git('rev-parse', `klauss/${job.id}/integration`);
  await writeFile(armed ?? '', '');
  await using terminal = await inTerminal(project, 'rollback', `${job.id}/one`);
  await appeared(begun ?? '');
  await terminal.press('C-c');
  expect(await terminal.waitFor(/ended with 130/)).toContain('klauss: Interrupted: nothing was changed.');
  expect(await project.git('rev-parse', `klauss/${job.id}/integration`)).toBe(tip);
  expect((await project.git('worktree', 'list')).split('\n')).toHaveLength(1);
  expect((await project.klauss('show', `${job.id}/one`, '--json')).json()).toMatchObject({
    status: 'completed',
  });
});
