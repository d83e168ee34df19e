/** What a kind of trouble is, for a run. */

import { rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientSession } from '../hooks/session.ts';
import type { Project } from '../support/project.ts';
import type { Random } from '../support/random.ts';

/** Where trouble is made. */
export interface Ground {
  readonly project: Project;
  readonly job: string;
  /** The session that has submitted the job; null: somebody at a terminal has. */
  readonly session: ClientSession | null;
  /** Of this trouble alone, as several are made at once. */
  readonly random: Random;
}

/** Makes trouble for a second or two, and takes back what would last. What really happened, it tells the tally. */
export type Trouble = (ground: Ground) => Promise<void>;

/** The directory that the project, its home and its runtime directory stand in. */
export const homeOf = (project: Project): string => dirname(project.root);
export const databaseOf = (project: Project): string => join(project.root, '.klauss', 'klauss.db');

/** Writes what a fixture reads, as a whole. While another trouble keeps the disk full, that has to wait. */
export async function leaveWord(file: string, text: string): Promise<void> {
  for (let tries = 200; ; tries--) {
    try {
      await writeFile(`${file}.new`, text);
      return await rename(`${file}.new`, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC' || tries === 0) throw error;
      await sleep(50);
    }
  }
}

/** A moment by chance, at most so many milliseconds. */
export const aMoment = (random: Random, atMostMs: number): Promise<void> =>
  sleep(20 + random.below(atMostMs));
