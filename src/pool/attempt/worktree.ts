/** A git worktree as workspace: what a worker does in it reaches the others by the merge train alone. */

import { isAbsolute, join, relative } from 'node:path';
import { messageOf } from '../../domain/errors.ts';
import type { GateResult, Proved } from '../../domain/proof.ts';
import type { Task } from '../../domain/records.ts';
import { runCommand } from '../../gates/run.ts';
import { despiteCollection } from '../../git/collection.ts';
import { makeCommit, mergeCommits } from '../../git/commits.ts';
import { commitOf, updateRefs } from '../../git/refs.ts';
import { isInside } from '../../plan/boundary.ts';
import type { TipGate } from '../../train/car.ts';
import { firstFailing, gatesOf } from '../../train/gates.ts';
import type { Train } from '../../train/train.ts';
import type { RunSetup } from '../../workspace/bring.ts';
import { changedFiles } from '../../workspace/changedFiles.ts';
import { advanceBranch, checkOut, putBack } from '../../workspace/checkOut.ts';
import { markersLeft, startMerge } from '../../workspace/merge.ts';
import { catchUpMessage } from '../../workspace/message.ts';
import { branchRef, salvageRef } from '../../workspace/names.ts';
import type { Prepared } from '../../workspace/prepared.ts';
import { noteRecord } from '../../workspace/record.ts';
import { removeWorktree } from '../../workspace/remove.ts';
import { seal } from '../../workspace/seal.ts';
import type { Site } from '../../workspace/site.ts';
import type { Merged, Sealed, SentBack, Workspace } from '../../workspace/workspace.ts';
import { prepareWorktree } from '../../workspace/worktree.ts';
import { type Attempting, endingSignal } from './attempting.ts';

export interface WorktreeOptions {
  readonly site: Site;
  readonly train: Train;
  /** Told of a removal that goes on in the background. */
  readonly whenRemoved: (removal: Promise<void>) => void;
}

/** Prepares the task's worktree, or takes over the one that an earlier attempt left, or a standby. */
export async function worktreeWorkspace(
  attempting: Attempting,
  options: WorktreeOptions,
): Promise<Workspace> {
  const { site, train } = options;
  const { task } = attempting.claim;
  const prepared = await prepareWorktree(site, task, await train.tip(), {
    mustHold: await landedDependencies(attempting),
    runSetup: setupOf(attempting),
    ahead: attempting.ahead,
  });
  const proved = task.proved?.commit != null && !prepared.fresh ? task.proved : null;
  const salvage = salvageRef(task.job, task.key);
  const hasSalvage =
    prepared.fresh && task.attempt > 1 && (await commitOf(site.repository, salvage)) !== null;
  return new Worktree(attempting, options, { prepared, proved, salvage: hasSalvage ? salvage : null });
}

/** What an attempt finds. */
interface Found {
  readonly prepared: Prepared;
  readonly proved: Proved | null;
  readonly salvage: string | null;
}

class Worktree implements Workspace {
  readonly isolation = 'worktree';
  readonly directory: string;
  readonly project: string;
  readonly top: string;
  readonly gitDir: string;
  readonly origin: { readonly branch: string; readonly base: string };
  readonly fresh: boolean;
  readonly salvage: string | null;
  readonly task: Task;
  readonly proved: Proved | null;
  readonly #attempting: Attempting;
  readonly #options: WorktreeOptions;
  #prepared: Prepared;
  /** What was sealed last. */
  #commit: string;
  /** Files that conflicted in the merge that the worker is resolving. */
  #conflicts: readonly string[] = [];
  #tips = 0;

  constructor(attempting: Attempting, options: WorktreeOptions, { prepared, proved, salvage }: Found) {
    this.directory = prepared.directory;
    this.project = options.site.project;
    this.top = prepared.path;
    this.gitDir = options.site.repository.commonDir;
    this.origin = { branch: prepared.branch, base: prepared.base };
    this.salvage = salvage;
    this.fresh = prepared.fresh;
    this.task = relocated(
      attempting.claim.task,
      options.site.project,
      prepared,
      options.site.repository.root,
    );
    this.proved = proved;
    this.#attempting = attempting;
    this.#options = options;
    this.#prepared = prepared;
    this.#commit = proved?.commit ?? prepared.base;
  }

  place(directory: string): string {
    const { root } = this.#options.site.repository;
    return isInside(directory, root) ? join(this.#prepared.path, relative(root, directory)) : directory;
  }

  async seal(): Promise<Sealed> {
    const { claim, settings, project, ending, marker } = this.#attempting;
    const files = await markersLeft(this.#prepared, this.#conflicts);
    if (files.length > 0) return { kind: 'unresolved', files };
    const sealed = await seal(this.#prepared, claim.task, {
      hooks: project.config.workspace.commitHooks,
      signal: endingSignal(ending),
      variables: { [marker.name]: marker.value },
    });
    if (sealed.kind === 'refused') return sealed;
    this.#conflicts = [];
    this.#commit = sealed.commit;
    this.#prepared = { ...this.#prepared, base: sealed.base };
    await settings.queue.note(claim.lease, {
      base: sealed.base,
      commit: sealed.commit,
      changedFiles: sealed.files,
    });
    const { commit, tree, files: changed } = sealed;
    return { kind: 'sealed', commit, tree, changed: changed.length > 0 };
  }

  async deleted(): Promise<readonly string[]> {
    const { repository, base } = this.#prepared;
    const how = ['-r', '-z', '-M', '--diff-filter=D', '--name-only'];
    const files = await repository.list(['diff-tree', ...how, base, this.#commit]);
    return files.map((file) => join(this.#options.site.repository.root, file));
  }

  async original(path: string): Promise<string | null> {
    const { repository, base } = this.#prepared;
    const name = relative(this.#options.site.repository.root, path);
    const args = ['cat-file', 'blob', `${base}:${name}`];
    const { exitCode, stdout } = await repository.run(args, { answers: [128] });
    return exitCode === 0 ? stdout : null;
  }

  async before<T>(act: () => Promise<T>): Promise<T> {
    await checkOut(this.#prepared, this.#prepared.base);
    try {
      return await act();
    } finally {
      await putBack(this.#prepared, this.#commit);
    }
  }

  async unkept(files: readonly string[]): Promise<readonly string[]> {
    if (files.length === 0) return [];
    const { repository } = this.#prepared;
    const args = ['check-ignore', '-z', '--stdin'];
    const inside = files.filter((file) => !isAbsolute(file) || isInside(file, repository.root));
    return (
      await repository.run(args, { cwd: this.directory, input: inside.join('\0'), answers: [1] })
    ).stdout
      .split('\0')
      .filter((file) => file !== '');
  }

  async tidy(): Promise<void> {
    await putBack(this.#prepared, this.#commit);
  }

  async merge(proved: Proved, settle: (landed: string | null) => Promise<Task | null>): Promise<Merged> {
    const { claim, ending } = this.#attempting;
    let settled: Task | null = null;
    const arrival = await this.#options.train.join({
      task: claim.task,
      commit: proved.commit ?? this.#commit,
      signal: endingSignal(ending),
      gates: this.#gates(),
      prove: (tip, gates, signal) => this.#proveTip(tip, gates, signal),
      settle: async (landed) => {
        settled = await settle(landed);
        return settled?.status === 'completed';
      },
    });
    switch (arrival.kind) {
      case 'landed':
      case 'refused':
        return { kind: 'settled', task: settled };
      default:
        return arrival;
    }
  }

  /** Merges the tip into the task's branch: with its conflicts in the files, or as a commit that fails a gate. */
  async rework(back: SentBack): Promise<void> {
    if (back.kind === 'unresolved') return;
    const prepared = this.#prepared;
    await putBack(prepared, this.#commit);
    if (back.kind === 'conflict') {
      this.#conflicts = await startMerge(prepared, back.tip);
      return;
    }
    const { claim, settings } = this.#attempting;
    const { repository } = this.#options.site;
    const parents = [this.#commit, back.tip] as const;
    const { commit } = await despiteCollection(repository, {
      write: async (writing) => {
        const { tree } = await mergeCommits(writing, ...parents);
        const message = catchUpMessage(claim.task);
        return { commit: await makeCommit(writing, { tree, parents, message }), known: parents };
      },
      publish: (made) => advanceBranch(prepared, made.commit),
    });
    await noteRecord(prepared, { base: back.tip });
    await settings.queue.note(claim.lease, { base: back.tip });
    this.#commit = commit;
    this.#prepared = { ...prepared, base: back.tip };
  }

  async changedFiles(): Promise<readonly string[]> {
    return (await changedFiles(this.#prepared)).sort();
  }

  async close({ status }: Task): Promise<void> {
    await this.#remove(status === 'completed' ? this.#commit : null);
  }

  async abandon(): Promise<void> {
    const { branch, base } = this.#prepared;
    await this.#remove(null, async ({ repository }) => {
      // Unless it leads to something else after all.
      await updateRefs(repository, [{ ref: branchRef(branch), from: base, to: null }]);
    });
  }

  /** @param sealed a commit that holds all that was done in it, null: there is none */
  async #remove(sealed: string | null, then: (site: Site) => Promise<void> = async () => {}): Promise<void> {
    const { site, whenRemoved } = this.#options;
    const { job, key } = this.task;
    try {
      const { removed } = await removeWorktree(site, job, key, { sealed });
      whenRemoved(removed);
      await then(site);
    } catch (error) {
      this.#attempting.settings.log(`the worktree of ${job}/${key} stays: ${messageOf(error)}`);
    }
  }

  /** What its tips have to pass. */
  #gates(): readonly TipGate[] {
    const { claim, gates, project } = this.#attempting;
    return gatesOf({ ...claim.task, gates }, this.#options.site.repository.root, project.config.verify);
  }

  /** Runs gates on a tip, in this worktree; it is put back when one fails. */
  async #proveTip(tip: string, gates: readonly TipGate[], signal: AbortSignal): Promise<GateResult | null> {
    const { log, environment, marker, watch, settings } = this.#attempting;
    await checkOut(this.#prepared, tip);
    const round = ++this.#tips;
    const failed = await firstFailing(gates, this.#prepared.path, (gate, number) => {
      watch.activity(`gate of ${gate.task} on the merged tip: ${gate.command}`);
      const { gateLimit: limit, mask } = settings;
      return { environment, marker, mask, log: `${log}.tip-${round}.gate-${number}.log`, signal, limit };
    });
    if (failed !== null) await putBack(this.#prepared, this.#commit);
    return failed;
  }
}

async function landedDependencies({ claim, settings }: Attempting): Promise<readonly string[]> {
  const { job, dependsOn } = claim.task;
  const tasks = await Promise.all(dependsOn.map((key) => settings.queue.taskByKey(job, key)));
  return tasks.flatMap((task) => task?.landed ?? []);
}

/** Runs the setup of a worktree as a gate is run: found, ended and logged in the same way. */
const setupOf =
  ({ log, environment, marker, claim, ending, settings }: Attempting): RunSetup =>
  async (command, directory) => {
    const result = await runCommand(command, {
      directory,
      environment,
      marker,
      log: `${log}.setup.log`,
      mask: settings.mask,
      timeoutSeconds: claim.task.timeout,
      signal: endingSignal(ending),
    });
    return result.exitCode === 0 ? { ok: true } : { ok: false, output: result.tail };
  };

/** The task with the paths below the project led into its worktree, and those that leave the project left where they lead. */
function relocated(task: Task, project: string, prepared: Prepared, root: string): Task {
  const inWorktree = (path: string): string => {
    if (!isAbsolute(path)) {
      const meant = join(task.workingDir, path);
      return isInside(meant, project) ? path : meant;
    }
    return isInside(path, project) ? join(prepared.path, relative(root, path)) : path;
  };
  return {
    ...task,
    contextFiles: task.contextFiles.map(inWorktree),
    expectedOutputs: task.expectedOutputs.map(inWorktree),
  };
}
