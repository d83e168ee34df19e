/** What a task's result has to pass: its own gates, else those of the project, else what is found in the tree. */
import type { Config } from '../config/config.ts';
import type { Gate } from '../domain/proof.ts';
import type { TaskSpec } from '../domain/records.ts';
import type { Detection, PassedOver } from './detect.ts';
export interface ChooseOptions {
    readonly verify: Pick<Config['verify'], 'auto' | 'commands'>;
    /** Absolute; `[verify] commands` run there. */
    readonly project: string;
    /** Looks at the tree that the task starts from; called only when nobody has said what to run. */
    readonly detect: () => Promise<Detection>;
}
export interface Chosen {
    readonly gates: readonly Gate[];
    /** What looked like a gate in the tree and is none. */
    readonly passedOver: readonly PassedOver[];
}
export declare function chooseGates(task: Pick<TaskSpec, 'verify' | 'workingDir'>, { verify, project, detect }: ChooseOptions): Promise<Chosen>;
