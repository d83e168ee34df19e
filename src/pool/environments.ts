/** The environments of a pool's workers, as far as those of one project have the same. */

import { buildEnvironment, loginOf } from '../claude/environment.ts';
import type { Config } from '../config/config.ts';
import { deeper } from '../config/depth.ts';
import type { Project } from '../config/project.ts';
import type { PoolId } from '../domain/ids.ts';
import { unattendedGit } from '../git/unattended.ts';

export interface ProjectEnvironment {
  /** Of clients and gates. */
  readonly workers: Readonly<Record<string, string>>;
  /** What clients have besides. */
  readonly login: Readonly<Record<string, string>>;
}

/** Each is made once, as neither a pool's environment nor a configuration changes: every value is searched for secrets. */
export class Environments {
  readonly #base: NodeJS.ProcessEnv;
  readonly #pool: PoolId;
  readonly #made = new WeakMap<Config, ProjectEnvironment>();

  /** @param base that of the pool */
  constructor(base: NodeJS.ProcessEnv, pool: PoolId) {
    this.#base = base;
    this.#pool = pool;
  }

  of({ config }: Pick<Project, 'config'>): ProjectEnvironment {
    const made = this.#made.get(config) ?? this.#make(config);
    this.#made.set(config, made);
    return made;
  }

  #make(config: Config): ProjectEnvironment {
    const parts = { base: this.#base, pass: config.env.pass };
    const worker = { KLAUSS_POOL: this.#pool, KLAUSS_WORKER: this.#pool, ...deeper(this.#base) };
    return { workers: unattendedGit(buildEnvironment({ ...parts, worker })), login: loginOf(parts) };
  }
}
