/** The gates of an attempt. */
import type { Gate } from '../../domain/proof.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Attempting } from './attempting.ts';
/** What the task has to pass: from the tree that it starts from, before its worker can change that. */
export declare function chooseGatesFor(attempting: Attempting, workspace: Workspace): Promise<readonly Gate[]>;
