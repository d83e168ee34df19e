/** The disk is full for a while: the project's own small one, as filling the machine's would trouble others. */

import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Project } from '../support/project.ts';
import { happened } from './tally.ts';
import { aMoment, homeOf, type Trouble } from './trouble.ts';

/** Enough for a run, and soon full. */
export const DISK_MB = 48;

let possible: Promise<boolean> | null = null;

/** Whether file systems can be mounted here; only root can, and not in every container. */
export function canMount(): Promise<boolean> {
  possible ??= (async () => {
    const { failed } = await execa('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], {
      reject: false,
    });
    return !failed;
  })();
  return possible;
}

export const fillDisk: Trouble = async ({ project, random }) => {
  for (let times = 1 + random.below(2); times > 0; times--) {
    await aMoment(random, 800);
    await fill(project, random.below(3) * 4096);
    happened('disk full');
    await aMoment(random, 1_200);
    await rm(fillerOf(project), { force: true });
  }
};

const fillerOf = (project: Project): string => join(homeOf(project), 'filler');

/** Takes all the space there is but so many bytes. */
async function fill(project: Project, leave: number): Promise<void> {
  await using file = await open(fillerOf(project), 'w');
  try {
    for (;;) {
      const { bavail, bsize } = await statfs(homeOf(project));
      const size = Math.min(bavail * bsize - leave, 1 << 20);
      if (size <= 0) return;
      await file.write(Buffer.alloc(size));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
