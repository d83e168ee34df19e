/** Processes of Klauss, and what they started, are killed or stand still for a while. */

import { setTimeout as sleep } from 'node:timers/promises';
import { type Survivor, survivors } from '../support/processes.ts';
import type { Project } from '../support/project.ts';
import { happened } from './tally.ts';
import { aMoment, type Trouble } from './trouble.ts';

const isSupervisor = ({ command }: Survivor): boolean => /\bsupervise\b/.test(command);
const isCommand = ({ command }: Survivor): boolean => /bin\/klauss wait/.test(command);
/** The stub or the real one: by an argument that Klauss gives to both. */
const isClient = ({ command }: Survivor): boolean => command.includes('--output-format');
/** Of clients and gates: scripts, and what they run. */
const isShell = ({ command }: Survivor): boolean =>
  /^(sleep|setsid) |^sh .*\.sh\b|^\/bin\/sh -c/.test(command);
/** From these, the supervisor starts its git. */
const isLauncher = ({ command }: Survivor): boolean => command === '/bin/sh';

/** How long somebody is looked for who is to be killed. */
const PATIENCE_MS = 1_500;

const killing =
  (name: string, isVictim: (process: Survivor) => boolean, most = 2, withinMs = 700): Trouble =>
  async ({ project, random }) => {
    for (let times = 1 + random.below(most); times > 0; times--) {
      await aMoment(random, withinMs);
      const victim = await find(project, isVictim);
      if (victim === null) return;
      if (send(victim, random.chance(0.85) ? 'SIGKILL' : 'SIGTERM')) happened(`${name} killed`);
    }
  };

export const killSupervisor = killing('supervisor', isSupervisor);
export const killClient = killing('client', isClient, 3, 250);
export const killShell = killing('shell', isShell, 3);
export const killLauncher = killing('launcher of git', isLauncher, 3);
export const killCommand = killing('command', isCommand, 3);

/** The supervisor stands still for longer than its leases last, as on a machine that sleeps. */
export const freezeSupervisor: Trouble = async ({ project, random }) => {
  await aMoment(random, 500);
  const victim = await find(project, isSupervisor);
  if (victim === null || !send(victim, 'SIGSTOP')) return;
  await sleep(500 + random.below(2_500));
  if (send(victim, 'SIGCONT')) happened('supervisor frozen');
};

async function find(project: Project, isVictim: (process: Survivor) => boolean): Promise<Survivor | null> {
  const limit = performance.now() + PATIENCE_MS;
  while (performance.now() < limit) {
    const victim = (await survivors(project.marker)).find(isVictim);
    if (victim !== undefined) return victim;
    await sleep(20);
  }
  return null;
}

/** False: it has ended by itself. */
function send({ pid }: Survivor, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
