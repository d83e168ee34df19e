/** The guard of a pool: one process that is asked call after call, and what becomes of a call that it does not judge. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Question } from '../../src/guard/question.ts';
import { StandingGuard } from '../../src/guard/standing.ts';
import { identify } from '../../src/platform/processes.ts';
import { survivors } from '../support/processes.ts';

let top: string;

beforeAll(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'klauss-standing-')));
});

afterAll(() => rm(top, { recursive: true, force: true }));

function stand(limitMs?: number): StandingGuard {
  const guard = new StandingGuard({ KLAUSS_POOL: 'standing' }, limitMs);
  onTestFinished(() => guard[Symbol.asyncDispose]());
  return guard;
}

const asked = (tool_name: string, tool_input: object, environment = {}): Question => ({
  call: { tool_name, tool_input, cwd: top },
  rules: { writable: [top], open: false, closed: [], temporary: [], own: [top], denyRead: [] },
  environment,
});
const write = (file_path: string) => asked('Write', { file_path, content: 'Two\nlines.' });
const inside = () => write(join(top, 'a.txt'));
const outside = () => write('/etc/passwd');
const refusal = () => `/etc/passwd is outside the workspace. Write in ${top} only.`;

const lives = (pid: number | null): boolean => pid !== null && identify(pid) !== null;

test('judges call after call in one process, by the environment that it is told', async () => {
  const guard = stand();
  expect(guard.pid).toBeNull();
  const bash = (environment: object) => asked('Bash', { command: 'echo > $WHERE/passwd' }, environment);
  expect(await guard.judge(inside())).toBeNull();
  const { pid } = guard;
  expect(await guard.judge(outside())).toBe(refusal());
  expect(
    await Promise.all([
      guard.judge(bash({ WHERE: '/etc' })),
      guard.judge(bash({ WHERE: top })),
      guard.judge(outside()),
      guard.judge(inside()),
    ]),
  ).toEqual([refusal(), null, refusal(), null]);
  expect(guard.pid).toBe(pid);
});

test.each<[string, Partial<Question>]>([
  ['no call', { call: undefined }],
  ['a call without input', { call: { tool_name: 'Write', cwd: '/' } }],
  ['no rules', { rules: undefined as never }],
  ['rules of another shape', { rules: { writable: ['/'] } as never }],
])('%s: refused, and the next call is judged', async (_what, parts) => {
  const guard = stand();
  expect(await guard.judge({ ...inside(), ...parts })).toMatch(/^the guard cannot judge this call: .+$/);
  const { pid } = guard;
  expect(await guard.judge(inside())).toBeNull();
  expect(guard.pid).toBe(pid);
});

test('one that has died, or dies while it is asked, refuses the call; the next is for another', async () => {
  const guard = stand();
  await guard.judge(inside());
  const first = guard.pid ?? 0;
  process.kill(first, 'SIGKILL');
  expect(await guard.judge(inside())).toBe('the guard cannot judge this call: it has ended');
  expect(await guard.judge(inside())).toBeNull();
  const second = guard.pid ?? 0;
  expect(second).not.toBe(first);
  process.kill(second, 'SIGSTOP');
  const [held, next] = [guard.judge(inside()), guard.judge(outside())];
  process.kill(second, 'SIGKILL');
  expect(await held).toBe('the guard cannot judge this call: it has ended');
  expect(await next).toBe(refusal());
});

test('one that does not answer in time is ended', async () => {
  const guard = stand(500);
  while ((await guard.judge(inside())) !== null); // it may take longer to start
  const pid = guard.pid ?? 0;
  process.kill(pid, 'SIGSTOP');
  const late = 'the guard cannot judge this call: it did not answer within 0.5 s';
  expect(await guard.judge(inside())).toBe(late);
  await expect.poll(() => lives(pid)).toBe(false);
  while ((await guard.judge(inside())) !== null);
  expect(guard.pid).not.toBe(pid);
});

test('at the end it is gone, and refuses all', async () => {
  const guard = stand();
  await guard.judge(inside());
  const { pid } = guard;
  await guard[Symbol.asyncDispose]();
  expect(lives(pid)).toBe(false);
  expect(await guard.judge(inside())).toBe('the guard cannot judge this call: the pool ends');
  expect(lives(guard.pid)).toBe(false);
});

test('it ends when whoever started it is killed', async () => {
  const module = JSON.stringify(join(import.meta.dirname, '../../src/guard/standing.ts'));
  const script = `import { StandingGuard } from ${module};
    const guard = new StandingGuard({ KLAUSS_POOL: 'killed' });
    await guard.judge(${JSON.stringify(inside())});
    console.log(guard.pid); setInterval(() => {}, 1000);`;
  const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(owner.stdout, 'data')) as [Buffer];
  const pid = Number(line.toString());
  expect((await survivors({ KLAUSS_POOL: 'killed' })).map((each) => each.pid)).toContain(pid);
  owner.kill('SIGKILL');
  await expect.poll(() => lives(pid)).toBe(false);
});
