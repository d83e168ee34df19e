import { chmod, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { KlaussError } from '../../src/domain/errors.ts';
import type { Attempt } from '../../src/domain/records.ts';
import { GitError } from '../../src/git/run.ts';
import { settlementOfPassing } from '../../src/pool/attempt/passing.ts';
import type { JobAndTasks } from '../support/plan.ts';
import { makeProject } from '../support/project.ts';

const POLICY = { now: 0, random: () => 0.5, resume: 'session' };
const killed = new GitError(['add', '--all'], { exitCode: -1, stderr: 'ended by SIGKILL' }, '/w');
const refused = new GitError(['add', '--all'], { exitCode: 128, stderr: 'fatal: bad object' }, '/w');
const shell = new GitError(['add'], { exitCode: -1, stderr: 'its shell was ended' }, '/w');
const locked = new KlaussError('database', 'It was kept locked.', { hint: 'Wait.' });
const full = Object.assign(new Error('write'), { code: 'ENOSPC' });

test('a git that was killed and a full disk pass, wherever in the chain of causes, but not for ever', () => {
  const released = settlementOfPassing(killed, [], POLICY);
  expect(released).toMatchObject({ kind: 'released', notBefore: 2_000, resume: 'session' });
  for (const error of [full, shell, locked, new Error('the transcript', { cause: full })])
    expect(settlementOfPassing(error, [], POLICY)?.kind).toBe('released');
  for (const error of [refused, new Error('anything'), 'a text'])
    expect(settlementOfPassing(error, [], POLICY)).toBeNull();

  const such: Pick<Attempt, 'outcome' | 'error'> = {
    outcome: 'released',
    error: released?.kind === 'released' ? released.cause : '',
  };
  const before = (count: number) => Array.from({ length: count }, () => such);
  expect(settlementOfPassing(killed, before(4), POLICY)).toMatchObject({ notBefore: 32_000 });
  expect(settlementOfPassing(killed, before(5), POLICY)).toBeNull();
  const between = [...before(5), { outcome: 'released', error: 'stopped' } as const];
  expect(settlementOfPassing(killed, between, POLICY)?.kind).toBe('released');
});

test('when git is killed while the work is sealed, the client is not run again', async () => {
  await using project = await makeProject({ files: { 'a.txt': 'a\n' } });
  const home = dirname(project.root);
  const git = await project.write(
    '../bin/git',
    `#!/bin/sh
case "$*" in *'add --all'*) [ -e ${home}/armed ] && rm ${home}/armed && kill -9 $$ ;; esac
PATH=\${PATH#*:} exec git "$@"
`,
  );
  await chmod(git, 0o755);
  project.environment['PATH'] = `${dirname(git)}:${project.environment['PATH']}`;
  const log = join(home, 'tasks.log');
  await project.write('../plan.json', [{ key: 'one', prompt: `stub:log=${log} stub:write=new.txt` }]);
  await project.klauss('submit-file', '../plan.json');
  await project.write('../armed', '');
  const end = await project.klauss('wait', '--json');
  expect(end.json<JobAndTasks>().tasks).toMatchObject([{ status: 'completed', attempt: 2 }]);
  expect(await readFile(log, 'utf8')).toBe('start one\nend one\n');
  const { attempts } = (await project.klauss('show', '1', '--json')).json<{ attempts: object[] }>();
  expect(attempts).toMatchObject([{ outcome: 'released' }, { outcome: 'completed' }]);
});
