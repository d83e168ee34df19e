/** Taking one task's work out of the integration branch again. */

import type { Config } from '../config/config.ts';
import { interrupted, KlaussError } from '../domain/errors.ts';
import type { GateResult } from '../domain/proof.ts';
import type { Task } from '../domain/records.ts';
import { despiteCollection } from '../git/collection.ts';
import { makeCommit, mergeTrees } from '../git/commits.ts';
import { commitOf, updateRefs } from '../git/refs.ts';
import type { Repository } from '../git/repository.ts';
import type { Queue } from '../queue/queue.ts';
import { rollbackMessage } from '../workspace/message.ts';
import { branchRef, integrationOf } from '../workspace/names.ts';
import type { TipGate } from './car.ts';
import { gatesOf, gatesOn } from './gates.ts';

/** How often it is tried again when the train moves the branch meanwhile. */
const MOST_TRIES = 5;

export interface DropOptions {
  readonly repository: Repository;
  readonly queue: Queue;
  readonly task: Task;
  readonly verify: Config['verify'];
  /** Runs gates on a tip and returns the first that fails. */
  readonly prove: (tip: string, gates: readonly TipGate[]) => Promise<GateResult | null>;
  /** Ends it as long as nothing is changed. */
  readonly signal: AbortSignal;
}

export type Dropped =
  | { readonly kind: 'dropped'; readonly tip: string; readonly task: Task }
  /** Without it this gate of the others fails; nothing was changed. */
  | { readonly kind: 'gates'; readonly gate: GateResult };

/**
 * Puts a commit on the integration branch that undoes the task's merge, once the gates of the others have passed on
 * it, and takes the task back.
 * @throws KlaussError `interrupted`: the signal ended it; `state`: it is not completed, changed nothing, or others build on it; `conflict`: others
 * have changed the same lines since
 */
export async function dropTask({
  repository,
  queue,
  task,
  verify,
  prove,
  signal,
}: DropOptions): Promise<Dropped> {
  const landed = landedOf(task);
  const others = (await queue.tasks({ job: task.job })).filter(({ id }) => id !== task.id);
  refuseIfBuiltOn(task, others);
  const gates = gatesOn(
    others
      .filter((other) => other.status === 'completed' && other.landed !== null)
      .flatMap((other) => gatesOf(other, repository.root, verify)),
  );
  const ref = branchRef(integrationOf(task.job));
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const tip = await commitOf(repository, ref);
    if (tip === null) throw gone(task, ref);
    const undo = (writing: Repository): Promise<string> => undoMerge(writing, task, { landed, tip });
    const failed = gates.length === 0 ? null : await prove(await undo(repository), gates);
    if (signal.aborted) throw interrupted();
    if (failed !== null) return { kind: 'gates', gate: failed };
    const moved = await move(repository, { ref, tip, key: task.key }, undo);
    if (moved === null) continue;
    try {
      return { kind: 'dropped', tip: moved, task: await queue.withdraw(task.id) };
    } catch (error) {
      await updateRefs(repository, [{ ref, from: moved, to: tip }]);
      throw error;
    }
  }
  throw new KlaussError('state', `Other tasks of job ${task.job} keep landing meanwhile.`, {
    hint: `Try again when the job is finished: \`klauss wait ${task.job}\` tells.`,
  });
}

/** A commit on top of the tip without what the task brought. @throws KlaussError `conflict` */
async function undoMerge(
  repository: Repository,
  task: Task,
  { landed, tip }: { readonly landed: string; readonly tip: string },
): Promise<string> {
  const merged = await mergeTrees(repository, { base: landed, ours: tip, theirs: `${landed}^1` });
  if (merged.kind === 'conflict') throw entangled(task, merged.files);
  return await makeCommit(repository, { tree: merged.tree, parents: [tip], message: rollbackMessage(task) });
}

/** Moves the branch to the commit. Null: somebody else has moved it meanwhile. */
async function move(
  repository: Repository,
  { ref, tip, key }: { readonly ref: string; readonly tip: string; readonly key: string },
  make: (writing: Repository) => Promise<string>,
): Promise<string | null> {
  let moved = false;
  const { commit } = await despiteCollection(repository, {
    write: async (writing) => ({ commit: await make(writing), known: [tip] }),
    publish: async ({ commit: to }) => {
      moved ||= await updateRefs(repository, [{ ref, from: tip, to }], `klauss: roll back ${key}`);
    },
  });
  return moved ? commit : null;
}

function landedOf(task: Task): string {
  if (task.status === 'completed' && task.landed !== null) return task.landed;
  const why = task.status === 'completed' ? 'it changed nothing' : `it is ${task.status}`;
  throw new KlaussError('state', `Task ${task.job}/${task.key} cannot be rolled back: ${why}.`, {
    hint: `Only a completed task whose work is part of the result can be; \`klauss show ${task.job}/${task.key}\` tells how it stands.`,
    details: { task: task.id, status: task.status },
  });
}

/** The queue refuses it as well; asked before the gates run, which may take long. */
function refuseIfBuiltOn(task: Task, others: readonly Task[]): void {
  const dependants = others
    .filter(
      ({ dependsOn, status }) => dependsOn.includes(task.key) && ['completed', 'running'].includes(status),
    )
    .map(({ key }) => key);
  if (dependants.length === 0) return;
  throw new KlaussError(
    'state',
    `Task ${task.job}/${task.key} cannot be rolled back: ${dependants.join(', ')} built on it.`,
    {
      hint: `Roll these back first: ${dependants.map((key) => `klauss rollback ${task.job}/${key}`).join(', ')}`,
      details: { task: task.id, dependants },
    },
  );
}

const entangled = (task: Task, files: readonly string[]): KlaussError =>
  new KlaussError(
    'conflict',
    `Task ${task.job}/${task.key} cannot be rolled back alone: others have changed the same lines of ${files.join(', ')} since.`,
    {
      hint: `Nothing was changed. Roll back those first, or the whole job: klauss rollback ${task.job}`,
      details: { files },
    },
  );

const gone = (task: Task, ref: string): KlaussError =>
  new KlaussError('state', `The branch ${ref} of job ${task.job} is gone.`, {
    hint: `The work of its tasks is still reachable: klauss show ${task.job}/${task.key} names where.`,
  });
