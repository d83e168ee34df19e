/**
 * The projects that tasks work in: that of their job, or another one, such as one that is related to it. Each is held to
 * its own configuration.
 */

import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load.ts';
import { findProject, type Project } from '../config/project.ts';
import { type Environment, PROJECT_FILE } from '../config/sources.ts';
import { isInside } from './boundary.ts';

export class Projects {
  readonly #known: Map<string, Project>;
  readonly #environment: Environment;

  /** @param own the one that is there already, with what the command line says */
  constructor(own: Project, environment: Environment) {
    this.#known = new Map([[own.root, own]]);
    this.#environment = environment;
  }

  /**
   * The project in that directory. It is read once: what a worker writes into its configuration does not change what the
   * next one may do. One that is faulty is read again, as somebody may have corrected it.
   * @throws KlaussError `config`, `file`
   */
  at(root: string): Project {
    const known = this.#known.get(root);
    if (known !== undefined) return known;
    const config = loadConfig({ projectRoot: root, home: homedir(), cwd: root, env: this.#environment });
    const project = { root, config };
    this.#known.set(root, project);
    return project;
  }

  /**
   * The project that a task works in: that of its job, when the directory lies in it, else the one that the directory
   * lies in. Where that has no configuration of its own, that of the job's holds.
   * @throws KlaussError `config`, `file`
   */
  of(workingDir: string, home: Project): Project {
    if (isInside(workingDir, home.root)) return home;
    const isThere = statSync(workingDir, { throwIfNoEntry: false })?.isDirectory() ?? false;
    const root = isThere ? findProject(workingDir) : workingDir;
    return existsSync(join(root, PROJECT_FILE)) ? this.at(root) : { root, config: lent(home.config) };
  }
}

/**
 * A configuration as it holds elsewhere. Gates are made for the tree of their own project, and to let workers do
 * anything, a project has to say so itself.
 */
function lent(config: Config): Config {
  const { permissions, verify } = config;
  const mode = permissions.mode === 'bypassPermissions' ? 'acceptEdits' : permissions.mode;
  return { ...config, permissions: { ...permissions, mode }, verify: { ...verify, commands: null } };
}
