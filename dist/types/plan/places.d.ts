import type { Project } from '../config/project.ts';
import { type Draft } from './draft.ts';
import type { PlanFault } from './fault.ts';
import type { Projects } from './projects.ts';
export interface Places {
    /** The working directory of each task, in order: absolute, links followed. */
    readonly workingDirs: readonly string[];
    readonly faults: readonly PlanFault[];
}
/**
 * Resolves the working directory of each task, which lies inside the project or a related one, and checks that every path
 * that the task names lies within the boundary of where it works, unless the configuration or the task allows others.
 */
export declare function resolvePlaces(drafts: readonly Draft[], home: Project, projects: Projects): Places;
