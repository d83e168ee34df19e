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
import { commitOf, isAncestor, treeOf, updateRefs } from '../git/refs.ts';
import type { Repository } from '../git/repository.ts';
import { branchRef, candidateRef, integrationOf } from '../workspace/names.ts';
import type { Arrival, Car, TipGate } from './car.ts';
import { gateName, gatesOn } from './gates.ts';
import { mergeMessage } from './message.ts';

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

/** A passenger merged on top of all before it. */
interface Coupled {
  readonly passenger: Passenger;
  /** The merge commit, or null: it brings nothing that is not there. */
  readonly commit: string | null;
}

interface Coupling {
  readonly chain: readonly Coupled[];
  /** The merge that holds all of the chain. */
  readonly top: string;
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
  #moving = false;
  /** Done when what lands right now has landed for good, or was taken out again. */
  #landing: Promise<void> = Promise.resolve();

  constructor(options: TrainOptions) {
    this.#options = options;
    this.#ref = branchRef(integrationOf(options.job));
  }

  /** Brings a task onto the integration branch, or says why not. @throws GitError */
  async join(car: Car): Promise<Arrival> {
    await this.#remember(car.commit, car.gates);
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
    return await this.#tip();
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
    }
  }

  async #bring(batch: readonly Passenger[]): Promise<void> {
    const tip = await this.#tip();
    const { chain, top, conflicts, later } = await this.#couple(batch, tip);
    for (const { passenger, files } of conflicts) passenger.arrive({ kind: 'conflict', tip, files });
    this.#waiting.unshift(...later);
    const last = chain.at(-1);
    if (last === undefined) return;
    const signal = AbortSignal.any(chain.map(({ passenger }) => passenger.car.signal));
    const failed = await this.#prove(top, chain, signal);
    if (signal.aborted) return this.#again(chain.map(({ passenger }) => passenger));
    if (failed === null) {
      const landing = this.#land(chain, tip);
      this.#landing = landing.catch(() => {});
      return await landing;
    }
    if (chain.length === 1) return last.passenger.arrive({ kind: 'gates', tip, gate: failed });
    await this.#halve(chain.map(({ passenger }) => passenger));
  }

  async #halve(batch: readonly Passenger[]): Promise<void> {
    const middle = Math.ceil(batch.length / 2);
    await this.#carry(batch.slice(0, middle));
    await this.#carry(batch.slice(middle));
  }

  /** Merges each on top of the one before, and holds the last by a ref, as gates may run on it for long. */
  async #couple(batch: readonly Passenger[], tip: string): Promise<Coupling> {
    const { repository, job } = this.#options;
    const boarding = batch.filter((passenger) => {
      if (passenger.car.signal.aborted) passenger.arrive({ kind: 'aborted' });
      return !passenger.arrived;
    });
    return await despiteCollection(repository, async () => {
      const coupling = await couple(repository, boarding, tip);
      await updateRefs(repository, [{ ref: candidateRef(job), to: coupling.top }]);
      return {
        ...coupling,
        commit: coupling.top,
        known: [tip, ...boarding.map(({ car }) => car.commit)],
      };
    });
  }

  /** Runs every gate that did not pass on that very tree yet, in the worktree of the last. */
  async #prove(top: string, chain: readonly Coupled[], signal: AbortSignal): ReturnType<Car['prove']> {
    const last = chain.at(-1)?.passenger.car;
    const own = chain.flatMap(({ passenger }) => passenger.car.gates);
    const gates = gatesOn([...(await this.#options.landedGates()), ...own]);
    const tree = await treeOf(this.#options.repository, top);
    const open = gates.filter((gate) => !this.#passed.has(`${tree} ${gateName(gate)}`));
    if (last === undefined || open.length === 0) return null;
    const failed = await last.prove(top, open, signal);
    if (failed === null && !signal.aborted) await this.#remember(top, open);
    return failed;
  }

  async #land(chain: readonly Coupled[], from: string): Promise<void> {
    const { repository } = this.#options;
    let tip = from;
    for (const [index, { passenger, commit }] of chain.entries()) {
      const { car } = passenger;
      const rest = chain.slice(index + 1).map((coupled) => coupled.passenger);
      const change = { ref: this.#ref, from: tip, to: commit };
      const moved =
        commit === null || (await updateRefs(repository, [change], `klauss: merge ${car.task.key}`));
      if (!moved) return this.#again([passenger, ...rest]); // by somebody else
      const landed = commit ?? (await this.#landingOf(car.commit, tip));
      if (await car.settle(landed)) {
        passenger.arrive({ kind: 'landed' });
        tip = commit ?? tip;
        continue;
      }
      if (commit !== null) await updateRefs(repository, [{ ref: this.#ref, from: commit, to: tip }]);
      passenger.arrive({ kind: 'refused' });
      return this.#again(rest);
    }
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

  async #remember(commit: string, gates: readonly TipGate[]): Promise<void> {
    if (gates.length === 0) return;
    const tree = await treeOf(this.#options.repository, commit);
    for (const gate of gates) this.#passed.add(`${tree} ${gateName(gate)}`);
  }

  async #tip(): Promise<string> {
    const tip = await commitOf(this.#options.repository, this.#ref);
    if (tip === null) throw new Error(`The branch ${this.#ref} is gone.`);
    return tip;
  }
}

async function couple(repository: Repository, batch: readonly Passenger[], tip: string): Promise<Coupling> {
  const chain: Coupled[] = [];
  const conflicts: { passenger: Passenger; files: readonly string[] }[] = [];
  const later: Passenger[] = [];
  let top = tip;
  for (const passenger of batch) {
    const { task, commit: work } = passenger.car;
    if (await isAncestor(repository, work, top)) {
      chain.push({ passenger, commit: null });
      continue;
    }
    const merged = await mergeCommits(repository, top, work);
    if (merged.kind === 'clean') {
      const message = mergeMessage(task);
      top = await makeCommit(repository, { tree: merged.tree, parents: [top, work], message });
      chain.push({ passenger, commit: top });
    } else if (top === tip) {
      conflicts.push({ passenger, files: merged.files });
    } else {
      later.push(passenger);
    }
  }
  return { chain, top, conflicts, later };
}
