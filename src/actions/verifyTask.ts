/** `klauss verify TASK`: what the receipt says is looked at again. */

import { mkdir } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { interrupted, KlaussError } from '../domain/errors.ts';
import type { GateResult, Receipt } from '../domain/proof.ts';
import type { Task } from '../domain/records.ts';
import { findOutputs } from '../gates/outputs.ts';
import { runGate } from '../gates/run.ts';
import { Launcher } from '../git/launcher.ts';
import { commitOf, treeOf } from '../git/refs.ts';
import { unboundEnvironment } from '../git/run.ts';
import { isInside } from '../plan/boundary.ts';
import { openSite } from '../workspace/openSite.ts';
import { type Aside, aside, surroundings } from './aside.ts';
import type { Context } from './context.ts';

export interface Verified {
  /** The commit that was looked at; null: the project as it is now, as the task worked in it. */
  readonly commit: string | null;
  readonly outputs: Receipt['outputs'];
  readonly gates: readonly GateResult[];
  /** What does not hold any more. */
  readonly faults: readonly string[];
}

type Proven = Task & { readonly receipt: Receipt };

/**
 * Looks for the expected outputs and runs the gates of the receipt again, on the commit that it names, or where there
 * is none in the project as it is. Nothing is stored.
 * @throws KlaussError `state`: it has no receipt, or its commit is gone; `interrupted`
 */
export async function verifyTask(context: Context, task: Task, signal: AbortSignal): Promise<Verified> {
  if (!isProven(task)) throw unproven(task);
  const place = surroundings(context, task, { signal, name: 'verify' });
  await mkdir(dirname(place('').log), { recursive: true, mode: 0o700 });
  const { commit } = task.receipt;
  const verified =
    commit === null
      ? await look(context, task, { directory: task.workingDir, place, at: (path) => path })
      : await inWorktree(context, task, { commit, signal });
  if (signal.aborted) throw interrupted();
  return verified;
}

const isProven = (task: Task): task is Proven => task.status === 'completed' && task.receipt !== null;

/** @throws KlaussError `state`: the commit is gone, or is not what was proved */
async function inWorktree(
  context: Context,
  task: Proven,
  { commit, signal }: { readonly commit: string; readonly signal: AbortSignal },
): Promise<Verified> {
  const { paths, config, environment } = context;
  await using launcher = new Launcher(unboundEnvironment(environment));
  const log = (line: string): void => context.note(line);
  const site = await openSite({ project: paths.root, config, environment, launcher, log });
  const { root } = site.repository;
  const found = await commitOf(site.repository, commit);
  if (found === null) throw gone(task, commit);
  const tree = await treeOf(site.repository, found);
  if (task.receipt.tree !== null && task.receipt.tree !== tree) throw gone(task, commit);
  return await aside({ context, site, task, signal, name: 'verify' }, commit, async ({ path, ...rest }) => {
    const at = (original: string): string =>
      isInside(original, root) ? join(path, relative(root, original)) : original;
    return await look(context, task, { ...rest, at });
  });
}

interface Place extends Pick<Aside, 'directory' | 'place'> {
  /** Where an absolute path of the project is there. */
  readonly at: (path: string) => string;
}

async function look(
  { config }: Context,
  { receipt, expectedOutputs }: Proven,
  { directory, place, at }: Place,
): Promise<Verified> {
  const patterns = expectedOutputs.map((pattern) => (isAbsolute(pattern) ? at(pattern) : pattern));
  const { found, missing } = await findOutputs(patterns, directory);
  const gates: GateResult[] = [];
  for (const [index, gate] of receipt.gates.entries()) {
    const options = { ...place(`gate-${index + 1}`), timeoutSeconds: config.verify.timeout };
    const result = await runGate(gate, { ...options, directory: at(gate.directory) });
    gates.push({ ...result, directory: gate.directory, waived: result.exitCode === 0 ? null : gate.waived });
    if (options.signal.aborted) break;
  }
  const failed = gates.filter(({ exitCode, waived }) => exitCode !== 0 && waived === null);
  const faults = [
    ...(missing === null ? [] : [missing]),
    ...failed.map(({ command, exitCode }) =>
      exitCode === null ? `\`${command}\` was ended` : `\`${command}\` exits ${exitCode}`,
    ),
  ];
  return { commit: receipt.commit, outputs: found, gates, faults };
}

const unproven = ({ id, job, key, status }: Task): KlaussError =>
  new KlaussError('state', `Task ${job}/${key} has no receipt: it is ${status}.`, {
    hint: `Only what completed can be verified. \`klauss show ${job}/${key}\` tells more.`,
    details: { task: id, status },
  });

const gone = ({ id, job, key }: Task, commit: string): KlaussError =>
  new KlaussError(
    'state',
    `What was proved of ${job}/${key} cannot be looked at: ${commit} is not in the repository.`,
    {
      hint: 'Bring the commit back (`git fetch` from where it still is), or submit the task again.',
      details: { task: id, commit },
    },
  );
