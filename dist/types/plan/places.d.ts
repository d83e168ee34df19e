import type { Config } from '../config/config.ts';
import { type Draft } from './draft.ts';
import type { PlanFault } from './fault.ts';
export interface Places {
    /** The working directory of each task, in order: absolute, links followed. */
    readonly workingDirs: readonly string[];
    readonly faults: readonly PlanFault[];
}
/**
 * Resolves the working directory of each task and checks that every path that it names lies inside the
 * project or a related one, unless the configuration or the task allows others.
 */
export declare function resolvePlaces(drafts: readonly Draft[], root: string, config: Config): Places;
