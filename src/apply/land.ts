/**
 * Landing: carrying the change between two commits onto the user's tree. All or nothing, across a crash at any moment:
 *
 *   hold       one landing at a time in a project
 *   draft      three-way merges of trees; a conflict ends it here
 *   stage      the new files, whole, on the same file system; a ref keeps all that is needed
 *   lock       the index, so that no other git comes between; everything is looked at once more
 *   journal    what is going to be done; until HEAD moves (or the first file, without a commit) it can be taken back
 *   perform    HEAD by compare-and-swap, the index, the files one by one, the queue, the refs
 *   release    the journal, the lock, the rest
 *
 * After a crash `recoverLanding` removes what stands before the journal, and goes on with what stands after it.
 */

import { interrupted, KlaussError, messageOf } from '../domain/errors.ts';
import type { JobId } from '../domain/ids.ts';
import type { Applied } from '../domain/records.ts';
import { despiteCollection } from '../git/collection.ts';
import { headOf } from '../git/head.ts';
import { updateRefs } from '../git/refs.ts';
import type { Repository } from '../git/repository.ts';
import { GitError } from '../git/run.ts';
import { landingRef } from '../workspace/names.ts';
import { type ChangeStatus, type PathChange, statusOf } from './change.ts';
import { type Draft, type DraftOptions, draft } from './draft.ts';
import { stateDirectory } from './held.ts';
import { type Holding, hold, letGo } from './holding.ts';
import { stagedTree } from './indexFile.ts';
import { lockIndex } from './indexLock.ts';
import { type Journal, removeJournal, writeJournal } from './journal.ts';
import { look, type Seen } from './look.ts';
import { refuseObstacles } from './obstacles.ts';
import { type Bound, cleanUp, type LandingSite, moveHead, perform, stepOf } from './perform.ts';
import type { Kept } from './place.ts';
import { type LandOptions, type Prepared, prepare } from './prepare.ts';
import { inTheWay } from './refusals.ts';
import { stage } from './stage.ts';

export interface Landed {
  readonly files: readonly { readonly path: string; readonly status: ChangeStatus }[];
  /** The change of the files, in git's words. */
  readonly stat: string;
  /** What was made on the user's branch; null: nothing. */
  readonly commit: string | null;
  /** Full name of the branch that has the commit; null: none, or HEAD is detached. */
  readonly branch: string | null;
  readonly applied: Applied | null;
  /** Paths that somebody changed in the very moment: they were left as they are. */
  readonly kept: readonly Kept[];
}

/**
 * Carries a change onto the user's tree, or, with `dryRun`, only says what that would change.
 * @throws KlaussError `conflict`: it does not fit; `state`: another landing is under way, the index is locked, or HEAD
 * cannot be committed on. Nothing was changed then.
 * @throws KlaussError `interrupted`: the site's signal ended it; nothing was changed
 * @throws KlaussError `file`: it stopped half way; the next call of `recoverLanding` goes on with it
 */
export async function land(site: LandingSite, options: LandOptions): Promise<Landed> {
  if (options.dryRun) return await rehearse(site, options);
  const holding = await hold(site.scratch, options.job);
  const bound = await bind(site, options, holding).catch(async (error: unknown) => {
    // What cannot be removed now the next recovery removes; the first failure is the one to tell.
    await undo(site, holding).catch(() => letGo(site.scratch, holding).catch(() => {}));
    throw withHint(error);
  });
  const kept = await perform(site, bound).catch(async (error: unknown) => {
    await letGo(site.scratch, holding);
    throw stopped(options.job, error);
  });
  return landed(bound.draft, bound.journal, kept);
}

export const stopped = (job: JobId, cause: unknown): KlaussError =>
  new KlaussError('file', `The landing of job ${job} stopped half way: ${messageOf(cause)}`, {
    hint: `Mend that and run \`klauss status ${job}\`: it goes on where it stopped.`,
    details: { job },
    cause,
  });

/** git does not say what became of the landing. */
function withHint(error: unknown): unknown {
  if (!(error instanceof GitError)) return error;
  const { code, message, hint, details } = error;
  return new KlaussError(code, message, { hint: `Nothing was changed. ${hint}`, details, cause: error });
}

async function undo(site: LandingSite, holding: Holding): Promise<void> {
  await removeJournal(holding);
  await cleanUp(site, holding);
}

/** All up to the point from which the landing is going to happen. */
async function bind(
  site: LandingSite,
  options: LandOptions,
  holding: Holding,
): Promise<Bound & { readonly draft: Draft }> {
  const { repository } = site;
  const { scratch } = holding;
  const state = stateDirectory(site.scratch);
  const step = async (name: string): Promise<void> => {
    await stepOf(site)(name);
    if (site.signal?.aborted) throw interrupted();
  };
  await step('held');
  const prepared = await despiteCollection(repository, {
    write: async (writing) => await prepare(writing, { scratch, state }, options),
    publish: async (made) => {
      await updateRefs(repository, [{ ref: landingRef(options.job), to: made.commit }], options.reflog);
    },
  });
  const { drafted } = prepared;
  await step('landing ref');
  const staged = await stage(repository, holding, { tree: drafted.after, changes: drafted.files });
  await step('staged');
  await lockIndex(repository, holding);
  await step('index locked');
  const seen = await lookAgain(repository, { scratch, state }, drafted);
  const journal = journalOf(options, prepared);
  await step('checked');
  await writeJournal(holding, journal);
  await stepOf(site)('journal');
  if (!(await moveHead(site, journal))) throw moved('HEAD');
  await stepOf(site)('head');
  return { holding, journal, seen, staged, draft: drafted };
}

/** With the index locked: everything must still be what the draft was made of. */
async function lookAgain(
  repository: Repository,
  { scratch, state }: Pick<DraftOptions, 'scratch' | 'state'>,
  { files, commit }: Draft,
): Promise<ReadonlyMap<string, Seen>> {
  if (commit !== null) {
    const head = await headOf(repository);
    if (head?.commit !== commit.head.commit || head.branch !== commit.head.branch) throw moved('HEAD');
    if ((await stagedTree(repository, scratch)) !== commit.index.before) throw moved('The index');
  }
  refuseObstacles(repository, state, files);
  const seen = await look(repository, scratch, files);
  const changed = files.filter(({ path }) => seen.get(path)?.side === 'other');
  if (changed.length === 0) return seen;
  throw inTheWay(changed.map(({ path }) => ({ path, why: 'it was changed just now' })));
}

const moved = (what: 'HEAD' | 'The index'): KlaussError =>
  new KlaussError('state', `${what} was changed in the same moment.`, {
    hint: 'Nothing was changed. Try again.',
  });

function journalOf(options: LandOptions, { drafted, made, commit: keep }: Prepared): Journal {
  const { mode, reflog, holds, now } = options;
  const { after, files, commit } = drafted;
  const head =
    commit === null || made === null
      ? null
      : { ref: commit.head.branch, from: commit.head.commit, to: made, message: reflog };
  return {
    version: 1,
    tree: after,
    files: [...files],
    index: commit === null || head === null ? null : [...commit.index.changes],
    head,
    keep,
    applied:
      holds === null
        ? null
        : {
            // HEAD may hold the change already: then there is no commit to take back.
            mode: head === null ? 'uncommitted' : mode,
            tip: holds.tip,
            commit: made,
            branch: head?.ref ?? null,
            tasks: [...holds.tasks],
            at: now,
          },
  };
}

async function rehearse(site: LandingSite, options: LandOptions): Promise<Landed> {
  const { repository, scratch } = site;
  const drafted = await draft(repository, { scratch, state: stateDirectory(scratch), ...options });
  return landed(drafted, null, []);
}

function landed({ files, stat }: Draft, journal: Journal | null, kept: readonly Kept[]): Landed {
  return {
    files: files.map((change: PathChange) => ({ path: change.path, status: statusOf(change) })),
    stat,
    commit: journal?.head?.to ?? null,
    branch: journal?.head?.ref ?? null,
    applied: journal?.applied ?? null,
    kept,
  };
}
