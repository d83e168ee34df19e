/** Lands, recovers or rolls forward in a process of its own, which ends itself after so many steps as by `kill -9`. */

import { land } from '../../src/apply/land.ts';
import type { LandingSite } from '../../src/apply/perform.ts';
import type { LandOptions } from '../../src/apply/prepare.ts';
import { recoverLanding } from '../../src/apply/recover.ts';
import { findRepository } from '../../src/git/repository.ts';

export interface ChildTask {
  readonly root: string;
  readonly scratch: string;
  /** Null: recovers. */
  readonly options: LandOptions | null;
  /** The step after which it ends; beyond the last it lives. */
  readonly steps: number;
}

const { root, scratch, options, steps } = JSON.parse(process.argv[2] ?? '') as ChildTask;
const repository = await findRepository(root, process.env);
if (repository === null) throw new Error(`${root} is no repository.`);
let done = 0;
const site: LandingSite = {
  repository,
  scratch: { directory: scratch },
  done: async (_, applied) => console.log(JSON.stringify(applied)),
  onStep: () => {
    if (++done === steps) process.kill(process.pid, 'SIGKILL');
  },
};
await (options === null ? recoverLanding(site) : land(site, options));
