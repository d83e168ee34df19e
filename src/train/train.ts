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
import { isAncestor, treeOf, updateRefs } from '../git/refs.ts';
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

interface Coupling {
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
  #moving = false;
  /** Done when what lands right now has landed for good, or was taken out again. */
  #landing: Promise<void> = Promise.resolve();

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
    }
  }

  async #bring(batch: readonly Passenger[]): Promise<void> {
    const tip = await this.#find();
    const { chain, top, conflicts, later } = await this.#couple(batch, tip);
    for (const { passenger, files } of conflicts)
      passenger.arrive({ kind: 'conflict', tip: tip.commit, files });
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
    if (chain.length === 1) return last.passenger.arrive({ kind: 'gates', tip: tip.commit, gate: failed });
    await this.#halve(chain.map(({ passenger }) => passenger));
  }

  async #halve(batch: readonly Passenger[]): Promise<void> {
    const middle = Math.ceil(batch.length / 2);
    await this.#carry(batch.slice(0, middle));
    await this.#carry(batch.slice(middle));
  }

  /** Merges each on top of the one before, and holds the last by a ref, as gates may run on it for long. */
  async #couple(batch: readonly Passenger[], tip: Tip): Promise<Coupling> {
    const { repository, job } = this.#options;
    const boarding = batch.filter((passenger) => {
      if (passenger.car.signal.aborted) passenger.arrive({ kind: 'aborted' });
      return !passenger.arrived;
    });
    return await despiteCollection(repository, {
      write: async (writing) => {
        const coupling = await couple(writing, boarding, tip);
        const known = [tip.commit, ...boarding.map(({ car }) => car.commit)];
        return { ...coupling, commit: coupling.top.commit, known };
      },
      publish: async ({ commit }) => {
        if (commit !== tip.commit) await updateRefs(repository, [{ ref: candidateRef(job), to: commit }]);
      },
    });
  }

  /** Runs every gate that did not pass on that very tree yet, in the worktree of the last. */
  async #prove(top: Tip, chain: readonly Coupled[], signal: AbortSignal): ReturnType<Car['prove']> {
    const last = chain.at(-1)?.passenger.car;
    const own = chain.flatMap(({ passenger }) => passenger.car.gates);
    const gates = gatesOn([...(await this.#options.landedGates()), ...own]);
    const open = gates.filter((gate) => !this.#passed.has(`${top.tree} ${gateName(gate)}`));
    if (last === undefined || open.length === 0) return null;
    const failed = await last.prove(top.commit, open, signal);
    if (failed === null && !signal.aborted) this.#remember(top.tree, open);
    return failed;
  }

  async #land(chain: readonly Coupled[], from: Tip): Promise<void> {
    let tip = from;
    for (const [index, { passenger, merge }] of chain.entries()) {
      const { car } = passenger;
      const rest = chain.slice(index + 1).map((coupled) => coupled.passenger);
      if (merge !== null && !(await this.#swap(tip, merge, `klauss: merge ${car.task.key}`)))
        return this.#again([passenger, ...rest]); // moved by somebody else
      const landed = merge === null ? await this.#landingOf(car.commit, tip.commit) : merge.commit;
      if (await car.settle(landed)) {
        passenger.arrive({ kind: 'landed' });
        tip = merge ?? tip;
        continue;
      }
      if (merge !== null) await this.#swap(merge, tip, `klauss: take ${car.task.key} out again`);
      passenger.arrive({ kind: 'refused' });
      return this.#again(rest);
    }
  }

  /** False: the branch is not what it was taken for. */
  async #swap(from: Tip, to: Tip, message: string): Promise<boolean> {
    const change = { ref: this.#ref, from: from.commit, to: to.commit };
    return await updateRefs(this.#options.repository, [change], message);
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
    const args = ['log', '-1', '--no-show-signature', '--format=%H %T', this.#ref, '--'];
    const end = await this.#options.repository.run(args, { answers: [128] });
    const [commit, tree] = end.stdout.trim().split(' ');
    if (end.exitCode === 0 && commit !== undefined && tree !== undefined) return { commit, tree };
    throw new Error(`The branch ${this.#ref} is gone: ${end.stderr.trim()}`);
  }
}

async function couple(repository: Repository, batch: readonly Passenger[], tip: Tip): Promise<Coupling> {
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
