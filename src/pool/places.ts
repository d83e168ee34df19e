/** Where the paths of a project lead on this machine, as far as its workers' boundaries are made of them. */

import { homedir } from 'node:os';
import type { Config } from '../config/config.ts';
import type { Project } from '../config/project.ts';
import { deniedGlobs } from '../guard/denied.ts';
import { boundaryRoots } from '../plan/boundary.ts';
import { type Landing, physicalPaths } from '../plan/physical.ts';
import type { Environments } from './environments.ts';

export interface ProjectPlaces {
  /** Of the project, of that of the job, and of those that are related to it. */
  readonly roots: readonly string[];
  /** Where programs keep what they need for a moment. */
  readonly temporary: readonly string[];
  /** What is never read: absolute globs. */
  readonly denyRead: readonly string[];
}

interface Found {
  readonly home: string;
  readonly at: number;
  readonly places: ProjectPlaces;
}

/** So long it is not looked again, milliseconds: tasks begin together, and each keeps for its whole attempt what was found. */
const LASTS_MS = 1_000;

export class Places {
  readonly #environments: Environments;
  readonly #now: () => number;
  readonly #found = new WeakMap<Config, Found>();

  /** @param now milliseconds of a clock that never jumps */
  constructor(environments: Environments, now: () => number = () => performance.now()) {
    this.#environments = environments;
    this.#now = now;
  }

  /** @param home the project of the job */
  of(project: Project, home: Project): ProjectPlaces {
    const known = this.#found.get(project.config);
    const at = this.#now();
    if (known !== undefined && known.home === home.root && at - known.at < LASTS_MS) return known.places;
    const places = this.#find(project, home);
    this.#found.set(project.config, { home: home.root, at, places });
    return places;
  }

  #find(project: Project, home: Project): ProjectPlaces {
    const { TMPDIR, HOME } = this.#environments.of(project).workers;
    const physical = physicalPaths();
    return {
      roots: boundaryRoots({ project, home, physical }),
      temporary: temporaryPlaces(TMPDIR, physical),
      denyRead: deniedGlobs(project.config.safety.denyRead, HOME ?? homedir(), physical),
    };
  }
}

function temporaryPlaces(directory: string | undefined, physical: Landing): readonly string[] {
  // The last is the client's own, which it gives to the commands in its sandbox.
  const own = `/tmp/claude-${process.getuid?.() ?? 0}`;
  return [directory ?? '/tmp', '/tmp', '/var/tmp', '/dev/shm', own].map((place) => {
    try {
      return physical(place);
    } catch {
      return place;
    }
  });
}
