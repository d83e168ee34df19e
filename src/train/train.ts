/**
 * The merge train of a job. Finished tasks join it and are brought onto the integration branch in the order in which
 * they finished. Those that wait at the same time form a batch: each is merged on top of the one before, the gates run
 * once on the last, and if they pass all land, one after the other. A batch that fails is halved, so that only
 * the task at fault is sent back. What a landed task promised stays true: its gates run on every later tip.
 *
 * The branch moves by compare-and-swap, and moves before the task is settled: when the pool dies in between, the next
 * attempt finds its work landed and only settles. A task that does not complete in the end (it was cancelled
 * meanwhile) is taken out again.
 */

import type { Task } from '../domain/records.ts';
import { despiteCollection } from '../git/collection.ts';
import { firstParents, makeCommit, mergeCommits } from '../git/commits.ts';
import { isAncestor, tipOf, treeOf, updateRefs } from '../git/refs.ts';
import type { Repository } from '../git/repository.ts';
import { mergeMessage } from '../workspace/message.ts';
import { branchRef, candidateRef, integrationOf } from '../workspace/names.ts';
import type { Arrival, Car, TipGate } from './car.ts';
import { gateName, gatesOn } from './gates.ts';

/** How often a car is coupled anew when the branch was moved under it. */
const MOST_TRIES = 5;

export interface TrainOptions {
  readonly repository: Repository;
  readonly job: Task['job'];
  /** The job's snapshot. */
  readonly base: string;
  /** The gates of all tasks that have landed. */
  readonly landedGates: () => Promise<readonly TipGate[]>;
}

/** A car under way; how it arrived is told once. */
class Passenger {
  readonly car: Car;
  readonly arrival: Promise<Arrival>;
  tries = 0;
  #settle: PromiseWithResolvers<Arrival> | null;

  constructor(car: Car) {
    this.car = car;
    this.#settle = Promise.withResolvers<Arrival>();
    this.arrival = this.#settle.promise;
  }

  get arrived(): boolean {
    return this.#settle === null;
  }

  arrive(arrival: Arrival): void {
    this.#settle?.resolve(arrival);
    this.#settle = null;
  }

  fail(error: unknown): void {
    this.#settle?.reject(error);
    this.#settle = null;
  }
}

/** What the integration branch stands on, or may stand on. */
interface Tip {
  readonly commit: string;
  readonly tree: string;
}

/** A passenger merged on top of all before it. */
interface Coupled {
  readonly passenger: Passenger;
  /** Null: it brings nothing that is not there. */
  readonly merge: Tip | null;
}

interface Coupling extends Chain {
  /** Gates that have to run on the top. */
  readonly open: readonly TipGate[];
  /** The branch is there already. */
  readonly landed: boolean;
}

/** A batch, merged as far as it can be. */
interface Chain {
  readonly chain: readonly Coupled[];
  /** The merge that holds all of the chain. */
  readonly top: Tip;
  /** Who conflicts with what has landed. */
  readonly conflicts: readonly { readonly passenger: Passenger; readonly files: readonly string[] }[];
  /** Who conflicts with another of the batch: they wait for what becomes of that one. */
  readonly later: readonly Passenger[];
}

export class Train {
  readonly #options: TrainOptions;
  readonly #ref: string;
  /** Gates by the tree that they passed on. */
  readonly #passed = new Set<string>();
  #waiting: Passenger[] = [];
  /** The tip that was looked at last, for its tree. */
  #last: Tip | null = null;
  #moving = false;
  /** Done when what lands right now has landed for good, or was taken out again. */
  #landing: Promise<void> = Promise.resolve();
  #endLanding = (): void => {};

  constructor(options: TrainOptions) {
    this.#options = options;
    this.#ref = branchRef(integrationOf(options.job));
  }

  /** Brings a task onto the integration branch, or says why not. @throws GitError */
  async join(car: Car): Promise<Arrival> {
    if (car.gates.length > 0) this.#remember(await treeOf(this.#options.repository, car.commit), car.gates);
    const passenger = new Passenger(car);
    this.#waiting.push(passenger);
    car.signal.addEventListener('abort', () => this.#leave(passenger), { once: true });
    void this.#move();
    return await passenger.arrival;
  }

  /** How many wait for the round that is under way to end. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** The tip of the integration branch, to build on. @throws Error the branch is gone */
  async tip(): Promise<string> {
    await this.#landing;
    return (await this.#find()).commit;
  }

  /** Carries whoever waits, until nobody does. */
  async #move(): Promise<void> {
    if (this.#moving) return;
    this.#moving = true;
    while (this.#waiting.length > 0) await this.#carry(this.#waiting.splice(0));
    this.#moving = false;
  }

  /** @param passengers those that have arrived already (a part of them may have, before something failed) are passed over */
  async #carry(passengers: readonly Passenger[]): Promise<void> {
    const batch = passengers.filter((passenger) => !passenger.arrived);
    try {
      await this.#bring(batch);
    } catch (error) {
      if (batch.length === 1) batch[0]?.fail(error);
      else await this.#halve(batch);
    } finally {
      this.#endLanding();
    }
  }

  async #bring(batch: readonly Passenger[]): Promise<void> {
    const tip = await this.#find();
    const { chain, top, conflicts, later, open, landed } = await this.#couple(batch, tip);
    for (const { passenger, files } of conflicts)
      passenger.arrive({ kind: 'conflict', tip: tip.commit, files });
    this.#waiting.unshift(...later);
    const last = chain.at(-1);
    if (last === undefined) return;
    const passengers = chain.map(({ passenger }) => passenger);
    if (open.length > 0) {
      const signal = AbortSignal.any(passengers.map(({ car }) => car.signal));
      const failed = await last.passenger.car.prove(top.commit, open, signal);
      if (signal.aborted) return this.#again(passengers);
      if (failed !== null && chain.length > 1) return await this.#halve(passengers);
      if (failed !== null) return last.passenger.arrive({ kind: 'gates', tip: tip.commit, gate: failed });
      this.#remember(top.tree, open);
    }
    await this.#land(chain, { tip, top, moved: landed });
  }

  async #halve(batch: readonly Passenger[]): Promise<void> {
    const middle = Math.ceil(batch.length / 2);
    await this.#carry(batch.slice(0, middle));
    await this.#carry(batch.slice(middle));
  }

  /**
   * Merges each on top of the one before. If no gate has to run on the result, the branch moves to it at once; else a
   * ref holds it, as gates may run for long.
   */
  async #couple(batch: readonly Passenger[], tip: Tip): Promise<Coupling> {
    const { repository, job, landedGates } = this.#options;
    const boarding = batch.filter((passenger) => {
      if (passenger.car.signal.aborted) passenger.arrive({ kind: 'aborted' });
      return !passenger.arrived;
    });
    const before = await landedGates();
    let landed = false;
    const coupling = await despiteCollection(repository, {
      write: async (writing) => {
        const coupled = await couple(writing, boarding, tip);
        const own = coupled.chain.flatMap(({ passenger }) => passenger.car.gates);
        const open = gatesOn([...before, ...own]).filter(
          (gate) => !this.#passed.has(`${coupled.top.tree} ${gateName(gate)}`),
        );
        const known = [tip.commit, ...boarding.map(({ car }) => car.commit)];
        return { ...coupled, open, commit: coupled.top.commit, known };
      },
      publish: async ({ open, top }) => {
        if (top === tip) return;
        if (open.length > 0) await updateRefs(repository, [{ ref: candidateRef(job), to: top.commit }]);
        else landed ||= await this.#advance(tip, top);
      },
    });
    return { ...coupling, landed };
  }

  /** Moves the branch to the top of the chain, and settles its tasks. */
  async #land(
    chain: readonly Coupled[],
    { tip, top, moved }: { readonly tip: Tip; readonly top: Tip; readonly moved: boolean },
  ): Promise<void> {
    if (top !== tip && !moved && !(await this.#advance(tip, top)))
      return this.#again(chain.map(({ passenger }) => passenger)); // moved by somebody else
    let below = tip;
    for (const [index, { passenger, merge }] of chain.entries()) {
      const { car } = passenger;
      const landed = merge === null ? await this.#landingOf(car.commit, below.commit) : merge.commit;
      if (await car.settle(landed)) {
        passenger.arrive({ kind: 'landed' });
        below = merge ?? below;
        continue;
      }
      // What was merged on top of it is merged anew without it.
      if (merge !== null) await this.#swap(top, below, `klauss: take ${car.task.key} out again`);
      passenger.arrive({ kind: 'refused' });
      return this.#again(chain.slice(index + 1).map((coupled) => coupled.passenger));
    }
  }

  /** Moves the branch on; nobody builds on it before all that it brings is settled. */
  async #advance(from: Tip, to: Tip): Promise<boolean> {
    const landing = Promise.withResolvers<void>();
    this.#landing = landing.promise;
    this.#endLanding = landing.resolve;
    return await this.#swap(from, to, 'klauss: merge');
  }

  /** False: the branch is not what it was taken for. */
  async #swap(from: Tip, to: Tip, message: string): Promise<boolean> {
    const change = { ref: this.#ref, from: from.commit, to: to.commit };
    const moved = await updateRefs(this.#options.repository, [change], message);
    if (moved) this.#last = to;
    return moved;
  }

  /** The merge that brought a commit in, or null: it changed nothing, so there was none. */
  async #landingOf(commit: string, tip: string): Promise<string | null> {
    const { repository, base } = this.#options;
    const line = await firstParents(repository, base, tip);
    return line.find(({ parents }) => parents.slice(1).includes(commit))?.commit ?? null;
  }

  /** Back to the head of the train, to be merged anew. */
  #again(passengers: readonly Passenger[]): void {
    const waiting = passengers.filter((passenger) => {
      if (passenger.car.signal.aborted) passenger.arrive({ kind: 'aborted' });
      else if (++passenger.tries > MOST_TRIES)
        passenger.fail(new Error(`The branch ${this.#ref} was moved by somebody else each time.`));
      else return true;
      return false;
    });
    this.#waiting.unshift(...waiting);
  }

  #leave(passenger: Passenger): void {
    if (!this.#waiting.includes(passenger)) return; // on its way: the round ends first
    this.#waiting = this.#waiting.filter((other) => other !== passenger);
    passenger.arrive({ kind: 'aborted' });
  }

  #remember(tree: string, gates: readonly TipGate[]): void {
    for (const gate of gates) this.#passed.add(`${tree} ${gateName(gate)}`);
  }

  /** Looked up each time: a rollback in another process moves it, too. */
  async #find(): Promise<Tip> {
    const { repository } = this.#options;
    const commit = await tipOf(repository, this.#ref);
    if (commit === null) throw new Error(`The branch ${this.#ref} is gone.`);
    if (this.#last?.commit !== commit) this.#last = { commit, tree: await treeOf(repository, commit) };
    return this.#last;
  }
}

async function couple(repository: Repository, batch: readonly Passenger[], tip: Tip): Promise<Chain> {
  const chain: Coupled[] = [];
  const conflicts: { passenger: Passenger; files: readonly string[] }[] = [];
  const later: Passenger[] = [];
  let top = tip;
  for (const passenger of batch) {
    const { task, commit: work } = passenger.car;
    const merged = await mergeCommits(repository, top.commit, work);
    if (merged.kind === 'conflict') {
      if (top === tip) conflicts.push({ passenger, files: merged.files });
      else later.push(passenger);
    } else if (merged.tree === top.tree && (await isAncestor(repository, work, top.commit))) {
      chain.push({ passenger, merge: null });
    } else {
      const parents = [top.commit, work];
      const commit = await makeCommit(repository, {
        tree: merged.tree,
        parents,
        message: mergeMessage(task),
      });
      top = { commit, tree: merged.tree };
      chain.push({ passenger, merge: top });
    }
  }
  return { chain, top, conflicts, later };
}
