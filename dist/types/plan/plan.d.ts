import type { Config } from '../config/config.ts';
import type { Submission } from '../queue/queue.ts';
import { type ExistingTask } from './added.ts';
import { type Worktrees } from './isolation.ts';
import type { Projects } from './projects.ts';
export interface PlanContext {
    /** Real path of the project. */
    readonly projectRoot: string;
    readonly config: Config;
    /** Finds the others that tasks may work in. */
    readonly projects: Projects;
    /** The tasks that the job already has, when it is extended. The plan can then hold nothing but tasks; a goal is ignored. */
    readonly existing?: readonly ExistingTask[];
    /** Whether tasks can work in worktrees. Default: not. */
    readonly worktrees?: Worktrees;
    /** Where the plan comes from, for messages: a file's name. */
    readonly source?: string;
}
/** A plan that can be submitted: validated, resolved, every default filled in. */
export interface PreparedPlan extends Pick<Submission, 'goal' | 'conventions' | 'budgetUsd' | 'allowFollowups' | 'tasks'> {
    /** Why tasks share the project's directory that would work in worktrees; null: none had to give way. */
    readonly sharedBecause: string | null;
    readonly elsewhere: readonly Elsewhere[];
}
/** Tasks that work outside the project, in the directories there themselves: its worktrees hold nothing else. */
export interface Elsewhere {
    /** Where the tasks work: a project, or a directory that is in none. */
    readonly project: string;
    readonly tasks: readonly string[];
}
/**
 * Reads, validates and resolves a plan. It changes nothing.
 * @param input the text of a plan file, or the value that it holds
 * @throws KlaussError `plan`: the message lists everything that is wrong, `details` is a list of `PlanFault`.
 */
export declare function preparePlan(input: unknown, context: PlanContext): Promise<PreparedPlan>;
