/** What workers may not touch, with the real client in several permission modes: only what the model answers is scripted. */

import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { ensureSandbox } from '../../src/claude/sandbox.ts';
import {
  bash,
  call,
  type ModelRequest,
  type Reply,
  structured,
  type ToolAnswer,
  write,
} from '../support/model.ts';
import type { JobAndTasks, TaskOutput } from '../support/plan.ts';
import { expectNoSurvivors } from '../support/processes.ts';
import { makeUser, type User } from '../support/user.ts';

type Steps = (project: string, worktree: string) => readonly Reply[];

const done = (more: object = {}) =>
  structured({ status: 'done', summary: 'All is done.', files_changed: [], notes: '', ...more });

/** A model whose workers take steps by the key of their task, one after the other, in every session from the start. */
const playing =
  (tasks: Readonly<Record<string, Steps>>) =>
  (project: string) =>
  (request: ModelRequest): Reply | undefined => {
    if (request.sender !== 'worker') return undefined;
    const key = keyOf(request);
    const steps = tasks[key]?.(project, request.directory) ?? [];
    return steps[request.allAnswers.length] ?? done();
  };

const keyOf = ({ conversation }: ModelRequest): string =>
  /## Your task: (\w+)\n/.exec(conversation)?.[1] ?? '';

/** What the tools answered to a task's worker. */
const answersTo = (user: User, key: string): readonly ToolAnswer[] =>
  user.model.requests.findLast((request) => keyOf(request) === key)?.allAnswers ?? [];

/** Runs a task for each key to its end. */
async function runAll(
  user: User,
  keys: readonly string[],
  { config, task = {} }: { readonly config: string; readonly task?: object },
): Promise<Readonly<Record<string, TaskOutput>>> {
  await writeFile(join(user.project, '.klauss.toml'), `${config}\n[defaults]\nmax_retries = 0\n`);
  const tasks = keys.map((key) => ({ key, prompt: 'Do it.', verify: [], ...task }));
  await writeFile(join(user.home, 'plan.json'), JSON.stringify({ goal: 'Find the bounds', tasks }));
  await user.klauss('submit-file', join(user.home, 'plan.json'), '--start', '2');
  const ended = JSON.parse((await user.klauss('wait', '--json')).stdout) as JobAndTasks;
  await user.klauss('stop');
  await expectNoSurvivors(user.marker, 10_000);
  return Object.fromEntries(ended.tasks.map((each) => [each.key, each]));
}

/** What a call is refused with: by the guard, or before it is asked by the client's own rules. */
const REFUSED =
  /outside the workspace|deny_read|No task may change|has been denied|denied by your permission settings/;

const python = (file: string) => `python3 -c "open('${file}', 'a').write('# mine')"`;

const attempts: Steps = (project, worktree) => [
  write(join(worktree, 'made.txt'), 'made\n'),
  write(join(dirname(project), 'outside.txt'), 'x'),
  write(join(worktree, '..', 'up.txt'), 'x'),
  write(join(worktree, 'link', 'through.txt'), 'x'),
  write(join(project, 'beside.txt'), 'x'),
  bash(`echo x > ${join(dirname(project), 'shell.txt')}`),
  bash('cd link && touch through.txt'),
  call('Read', { file_path: '~/.ssh/id_rsa' }),
  bash('cat ~/.ssh/id_rsa'),
  write(join(worktree, '.klauss.toml'), ''),
  write(join(project, '.git', 'hooks', 'post-checkout'), 'x'),
  done(),
];

test.concurrent.each([
  ['acceptEdits', '["Bash"]'],
  ['dontAsk', '["Bash", "Write", "Read"]'],
  ['bypassPermissions', '[]'],
])('%s: writes stay in the worktree, keys stay closed', async (mode, allow) => {
  await using user = await makeUser(playing({ tries: attempts }));
  await mkdir(join(user.home, '.ssh'));
  await writeFile(join(user.home, '.ssh', 'id_rsa'), 'a secret key');
  const elsewhere = join(user.home, 'elsewhere');
  await mkdir(elsewhere);
  await symlink(elsewhere, join(user.project, 'link'));
  // Whoever could turn hooks off would be rid of the guard.
  await mkdir(join(user.project, '.claude'));
  await writeFile(join(user.project, '.claude', 'settings.json'), '{"disableAllHooks": true}');

  const { tries } = await runAll(user, ['tries'], {
    config: `[permissions]\nmode = "${mode}"\nallow = ${allow}`,
  });
  expect(tries).toMatchObject({ status: 'completed' });
  const [made, ...others] = answersTo(user, 'tries');
  expect(made?.isError).toBe(false);
  for (const answer of others)
    expect(answer).toMatchObject({ isError: true, text: expect.stringMatching(REFUSED) });
  expect(others).toHaveLength(10);
  expect(JSON.stringify(user.model.requests.map(({ conversation }) => conversation))).not.toContain(
    'a secret key',
  );
  const places = ['../outside.txt', '../shell.txt', 'beside.txt', '.git/hooks/post-checkout'];
  for (const file of [...places.map((place) => join(user.project, place)), join(elsewhere, 'through.txt')])
    expect(existsSync(file), file).toBe(false);
});

test('what a shell does behind the guard is found by the proof, and allow_external opens the rest', async () => {
  await using user = await makeUser(
    playing({
      config: () => [bash(python('.klauss.toml')), done()],
      settings: () => [bash(`mkdir -p .claude; ${python('.claude/settings.json')}`), done()],
      // Of the planner, which has no task.
      '': () => [
        call('Read', { file_path: '~/.ssh/id_rsa' }),
        call('Grep', { pattern: '.', path: '~/.ssh' }),
        structured({ tasks: [{ prompt: 'Do it.' }] }),
      ],
      hooks: (project) => [bash(python(join(project, '.git', 'hooks', 'pre-commit'))), done()],
      opened: (project, worktree) => [
        write(join(dirname(project), 'opened.txt'), 'x'),
        write(join(project, 'beside.txt'), 'x'),
        write(join(project, '.git', 'hooks', 'pre-push'), 'x'),
        write(join(worktree, 'opened.txt'), 'x'),
        done(),
      ],
    }),
  );
  const ends = await runAll(user, ['config', 'settings', 'opened'], {
    config: '[permissions]\nmode = "bypassPermissions"',
    task: { allow_external: true },
  });
  const rejected = { status: 'failed', reason: 'rejected' };
  expect(ends).toMatchObject({
    config: { ...rejected, error: expect.stringContaining('.klauss.toml') },
    settings: { ...rejected, error: expect.stringContaining('.claude/settings.json') },
    opened: { status: 'completed' },
  });
  expect(answersTo(user, 'opened').map(({ isError }) => isError)).toEqual([false, true, true, false]);
  expect(existsSync(join(user.project, '..', 'opened.txt'))).toBe(true);

  await mkdir(join(user.home, '.ssh'));
  await writeFile(join(user.home, '.ssh', 'id_rsa'), 'a secret key');
  expect(await user.klauss('plan', 'Build it')).toMatchObject({ exitCode: 0 });
  const planning = answersTo(user, '');
  expect(planning).toHaveLength(2);
  for (const answer of planning)
    expect(answer).toMatchObject({ isError: true, text: expect.stringMatching(REFUSED) });

  const { hooks } = await runAll(user, ['hooks'], { config: '[permissions]\nmode = "bypassPermissions"' });
  expect(hooks).toMatchObject({ ...rejected, error: expect.stringContaining('.git/hooks/pre-commit') });
});

const unfit = await ensureSandbox({ PATH: process.env['PATH'] }).then(
  () => null,
  (error: Error) => error.message,
);

test.skipIf(unfit !== null)(
  `sandbox: the system itself keeps commands inside (${unfit ?? 'it can here'})`,
  async () => {
    await using user = await makeUser(
      playing({
        tries: (project) => [
          bash("echo made > made.txt; python3 -c \"open('python.txt', 'w').write('made')\"; cat made.txt"),
          bash(python(join(dirname(project), 'outside.txt'))),
          bash(python(join(project, '.git', 'hooks', 'pre-commit'))),
          bash(python('.klauss.toml')),
          bash(`python3 -c "print(open('${join(project, '..', 'secret', 'k')}').read())"`),
          // The model's own server, which answers everybody outside of the sandbox.
          bash('curl -sS --max-time 5 "$ANTHROPIC_BASE_URL"'),
          bash('git status --short && git log -1 --format=%s'),
          done(),
        ],
      }),
    );
    const secret = join(user.project, '..', 'secret');
    await mkdir(secret);
    await writeFile(join(secret, 'k'), 'a secret key');
    const config = `[permissions]\nmode = "sandbox"\n[safety]\ndeny_read = ["${secret}/**"]`;
    const { tries } = await runAll(user, ['tries'], { config });
    expect(tries).toMatchObject({ status: 'completed' });
    expect(answersTo(user, 'tries').map(({ isError }) => isError)).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(JSON.stringify(user.model.requests.map(({ conversation }) => conversation))).not.toContain(
      'a secret key',
    );
    expect(existsSync(join(user.project, '..', 'outside.txt'))).toBe(false);
    const branch = `klauss/${tries?.job}/integration`;
    const { stdout } = await execa('git', ['diff', '--name-only', `refs/klauss/${tries?.job}/base`, branch], {
      cwd: user.project,
    });
    expect(stdout.split('\n').sort()).toEqual(['made.txt', 'python.txt']);
    expect(await readFile(join(user.project, '.klauss.toml'), 'utf8')).not.toContain('# mine');
  },
);
