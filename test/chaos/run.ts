/** One run of a job in the middle of trouble, all of it chosen by a seed. */

import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { messageOf } from '../../src/domain/errors.ts';
import { type ClientSession, openSession } from '../hooks/session.ts';
import { claudeBinary, clientEnvironment, makeHome } from '../support/client.ts';
import { startModel } from '../support/model.ts';
import type { JobAndTasks } from '../support/plan.ts';
import { type CommandEnd, makeProject, type Project, stubClient } from '../support/project.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { expectMerged, expectNobodyLeft, expectNothingLeft, expectQueueInOrder } from './checks.ts';
import { CLOCK, moveClock, offsetOf, setClock } from './clock.ts';
import { canMount, DISK_MB, fillDisk } from './disk.ts';
import { FILES, RESOLVE } from './edits.ts';
import { gitInFront, killAtGit, landAndTakeBack } from './git.ts';
import {
  freezeSupervisor,
  killClient,
  killCommand,
  killLauncher,
  killShell,
  killSupervisor,
} from './kill.ts';
import { lockDatabase } from './lock.ts';
import { troubledModel } from './model.ts';
import { aPlan, type ChaosPlan, plainPlan } from './plan.ts';
import { endSession } from './session.ts';
import { steer } from './steer.ts';
import { dirty, expectReachable, expectSound, treeOf } from './tree.ts';
import type { Trouble } from './trouble.ts';

/** The kinds of trouble. Each seed has one of them in turn, and others by chance. */
const TROUBLES = {
  supervisor: killSupervisor,
  git: killAtGit,
  client: killClient,
  disk: fillDisk,
  clock: moveClock,
  api: async () => {}, // stands in the plan
  lock: lockDatabase,
  session: endSession,
  shell: killShell,
  user: steer,
  frozen: freezeSupervisor,
  launcher: killLauncher,
  command: killCommand,
} satisfies Record<string, Trouble>;
export type Kind = keyof typeof TROUBLES;
const KINDS = Object.keys(TROUBLES) as readonly Kind[];

/** Short intervals: what takes half a minute elsewhere is to happen within a run. */
const configOf = (setting: { command: string; stallSeconds: number; isolation: string }): string => `[client]
command = "${setting.command}"
stall_timeout = ${setting.stallSeconds}
[workers]
heartbeat_interval = 0.5
stale_timeout = 2
stop_grace = 1
min_free_memory_mb = 0
[defaults]
max_retries = 2
poll_interval = 0.3
[limits]
park_initial = 1
park_max = 2
raise_after = 1
[workspace]
isolation = "${setting.isolation}"
min_free_disk_mb = 0
`;

/** How long a job may take once there is no trouble any more. */
const CALM_MS = 60_000;

const pathWith = (...more: readonly string[]): string =>
  [gitInFront, ...more, dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'].join(':');

/** A run with the stub client. */
export async function run(seed: number): Promise<void> {
  const random = randomFrom(seed);
  const kinds = await kindsOf(seed, random);
  const isolation = random.chance(0.8) ? 'worktree' : 'shared';
  await using project = await makeProject({
    config: configOf({ command: stubClient, stallSeconds: 2, isolation }),
    files: FILES,
    environment: { PATH: pathWith(), ...CLOCK },
    diskMb: kinds.includes('disk') ? DISK_MB : null,
  });
  const { plan, given } = await aPlan(project, random, { answers: kinds.includes('api') });
  await live(project, { seed, random, kinds, plan, isWorktree: isolation === 'worktree' });
  for (const answer of given) answer.count();
}

/** A run with the real client, whose model makes trouble, too. */
export async function runReal(seed: number): Promise<void> {
  const random = randomFrom(seed);
  const kinds = REAL_KINDS.filter(() => random.chance(0.4));
  await using home = await makeHome();
  await using model = await startModel(troubledModel(randomFrom(seed * 89)));
  const { HOME: _, ...environment } = clientEnvironment({ model, home });
  await using project = await makeProject({
    config: configOf({ command: claudeBinary(), stallSeconds: 6, isolation: 'worktree' }),
    files: FILES,
    environment: { ...environment, PATH: pathWith(), ...CLOCK },
  });
  const plan = plainPlan(random);
  await live(project, { seed, random, kinds, plan, isWorktree: true });
}

/** What the real client can be troubled by in a few seconds, besides its model. */
const REAL_KINDS: readonly Kind[] = ['supervisor', 'git', 'client', 'shell', 'user', 'clock', 'command'];

async function kindsOf(seed: number, random: Random): Promise<readonly Kind[]> {
  const first = KINDS[seed % KINDS.length] as Kind;
  const others = KINDS.filter((kind) => kind !== first && random.chance(0.15));
  const mounts = await canMount();
  return [first, ...others].filter((kind) => kind !== 'disk' || mounts);
}

interface Life {
  readonly seed: number;
  readonly random: Random;
  readonly kinds: readonly Kind[];
  readonly plan: ChaosPlan;
  readonly isWorktree: boolean;
}

/** A failure keeps what tells of its cause. */
async function live(project: Project, life: Life): Promise<void> {
  try {
    await workAndCheck(project, life);
  } catch (cause) {
    const { seed, kinds } = life;
    const kept = join(tmpdir(), `klauss-chaos-${seed}`);
    await cp(join(project.root, '.klauss'), kept, { recursive: true, force: true }).catch(() => {});
    const what = `Seed ${seed} (${kinds.join(', ')}); its queue and logs are in ${kept}.`;
    throw new Error(`${what} Again: KLAUSS_SEED=${seed} npm run test:chaos\n${messageOf(cause)}`, { cause });
  }
}

async function workAndCheck(project: Project, life: Life): Promise<void> {
  const { random, isWorktree } = life;
  await project.onResume(RESOLVE);
  await dirty(project, random);
  const before = await treeOf(project);
  const job = await workInTrouble(project, life);

  if (isWorktree) {
    expect(await treeOf(project), 'the tree before apply').toBe(before);
    await expectReachable(project);
    await expectMerged(project, job);
    const hasResult = (await project.git('branch', '--list', `klauss/${job}/integration`)) !== '';
    if (hasResult && random.chance(0.25)) await landAndTakeBack({ project, job, random }, before);
  }
  await expectSound(project);

  expectWell(await project.klauss('stop', '--json'));
  await expectNobodyLeft(project);
  await expectQueueInOrder(project, Date.now() + (await offsetOf(project)));

  await muchLater(project);
  const cleaned = await project.klauss('clean', '--older-than', '0', '--force', '--json');
  expectWell(cleaned);
  await expectNothingLeft(project, `after clean, which said: ${cleaned.stderr}`);
  await expectSound(project);
}

/** Submits a job and follows it to its end, while trouble is made. */
async function workInTrouble(project: Project, { seed, kinds, plan }: Life): Promise<string> {
  await using session = kinds.includes('session') ? openSession(project, `session-${seed}`) : null;
  const job = await submit(project, session, plan);
  const troubles = kinds.map((kind, index) =>
    TROUBLES[kind]({ project, job, session, random: randomFrom(seed * 97 + index) }),
  );
  await follow(project, job, Promise.all(troubles));
  return job;
}

async function submit(project: Project, session: ClientSession | null, plan: object): Promise<string> {
  await project.write('../plan.json', plan);
  const args = ['submit-file', '../plan.json', '--start', '3', '--json'];
  if (session !== null) await session.hook('session-start', { source: 'startup' });
  const end = session === null ? await project.klauss(...args) : await session.klauss(args);
  expect(end.exitCode, `${end.stdout}${end.stderr}`).toBe(0);
  return (JSON.parse(end.stdout) as JobAndTasks).job.id;
}

/** Follows the job through all trouble, starting workers again and again, and then to its end. */
async function follow(project: Project, job: string, troubles: Promise<unknown>): Promise<void> {
  let over: number | null = null;
  const done = troubles.then(() => {
    over = performance.now();
  });
  for (;;) {
    const calm = over !== null;
    const end = await project.klauss('wait', job, '--timeout', calm ? `${CALM_MS / 1000}` : '1', '--json');
    expectNoDefect(end);
    if (isFinished(end)) {
      await done;
      if (calm) return;
    }
    if (over !== null && performance.now() - over > CALM_MS) {
      expect.fail(`The job does not end: ${end.exitCode} ${end.stdout} ${end.stderr}`);
    }
  }
}

/** The trouble may make a command fail, but it is to say why. */
function expectNoDefect({ stdout, stderr }: CommandEnd): void {
  expect(`${stdout}${stderr}`).not.toMatch(/"code": "defect"|this is a defect|^\s+at .*\(/m);
}

function expectWell(end: CommandEnd): void {
  expect(end.exitCode, `${end.stdout}${end.stderr}`).toBe(0);
}

function isFinished({ exitCode, stdout }: CommandEnd): boolean {
  return (
    (exitCode === 0 || exitCode === 1) &&
    /"finished_at": "/.test(stdout.slice(0, stdout.indexOf('"tasks": [')))
  );
}

/** What a killed process left may be removed when it is certain that nobody needs it any more. */
async function muchLater(project: Project): Promise<void> {
  await setClock(project, (await offsetOf(project)) + 30 * 3_600_000);
}
