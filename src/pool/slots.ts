/** The workers of a pool: numbered slots, each of which carries out one attempt at a time. */

import { messageOf } from '../domain/errors.ts';
import { type WorkerId, workerIdOf } from '../domain/ids.ts';
import { lazy } from '../domain/lazy.ts';
import type { Worker } from '../domain/pools.ts';
import type { Claim, Lease } from '../domain/records.ts';
import { runAttempt } from './attempt/attempt.ts';
import type { Ending } from './attempt/attempting.ts';
import { Chooser } from './choose.ts';
import { describeEnd, describeStart } from './describe.ts';
import type { Logs } from './logs.ts';
import type { PoolSettings } from './settings.ts';
import type { Upcoming } from './warm/warm.ts';

interface Running {
  readonly claim: Claim;
  readonly park: AbortController;
  readonly stop: AbortController;
  readonly kill: AbortController;
  readonly ended: Promise<void>;
  /** Id of the client's process, once it has started. */
  client: number | null;
}

export class Slots {
  readonly #running = new Map<number, Running>();
  readonly #settings: PoolSettings;
  readonly #logs: Logs;
  readonly #onProgress: () => void;
  readonly #onEnd: (jobEnded: boolean) => void;
  readonly #chooser: Chooser;
  #size = 0;

  /**
   * @param heard.onProgress called when an attempt has moved on: for those who watch
   * @param heard.onEnd called when one has ended and its slot is free, and whether its job is at its end too, or nobody knows
   */
  constructor(
    settings: PoolSettings,
    logs: Logs,
    { onProgress, onEnd }: { readonly onProgress: () => void; readonly onEnd: (jobEnded: boolean) => void },
  ) {
    this.#settings = settings;
    this.#logs = logs;
    this.#onProgress = onProgress;
    this.#onEnd = onEnd;
    this.#chooser = new Chooser(settings);
  }

  get busy(): number {
    return this.#running.size;
  }

  get claims(): readonly Claim[] {
    return [...this.#running.values()].map((running) => running.claim);
  }

  /** Process ids of the clients that were started last. */
  get clients(): readonly number[] {
    return [...this.#running.values()].flatMap(({ client }) => client ?? []);
  }

  get size(): number {
    return this.#size;
  }

  /** Grows at once; shrinks by giving slots that are too many no further task. */
  async resize(size: number): Promise<void> {
    const { queue } = this.#settings;
    for (let slot = this.#size + 1; slot <= size; slot++) {
      if (!this.#running.has(slot)) await queue.putWorker(this.#worker(slot));
    }
    for (let slot = size + 1; slot <= this.#size; slot++) {
      if (!this.#running.has(slot)) await queue.removeWorker(this.#workerId(slot));
    }
    this.#size = size;
  }

  /** How many slots have no task. */
  get free(): number {
    return this.#freeSlots().length;
  }

  /** True when a job waits for what its running tasks leave of its money. */
  get isShortOfMoney(): boolean {
    return this.#chooser.isShortOfMoney;
  }

  /**
   * Gives ready tasks that can run beside each other to free slots, until one or the other runs out.
   * @param most so many at most
   */
  async fill(most: number): Promise<void> {
    const slots = this.#freeSlots().slice(0, most);
    for (const [started, slot] of slots.entries()) {
      // A refusal may have come meanwhile.
      if (this.#settings.admission.isParked) return;
      const running = this.claims.map(({ task }) => task);
      const claim = await this.#chooser.claim(this.#workerId(slot), running, slots.length - started);
      if (claim === null) return;
      this.#start(slot, claim);
    }
  }

  /** The tasks that are likely to come next, no more than there are workers. */
  async upcoming(): Promise<readonly Upcoming[]> {
    return await this.#chooser.upcoming(
      this.claims.map(({ task }) => task),
      this.#size,
    );
  }

  /** Ends every client gently, as none would be answered; what needs no client goes on. */
  park(): void {
    for (const running of this.#running.values()) running.park.abort();
  }

  /** Renews every lease; an attempt whose lease is lost is ended at once. */
  async renew(): Promise<void> {
    const { queue, config } = this.#settings;
    const leases = this.claims.map((claim) => claim.lease);
    if (leases.length === 0) return;
    const lost = await queue.renew(leases, config.workers.staleTimeout);
    for (const lease of lost) this.#find(lease)?.kill.abort();
  }

  /** Ends what the predicate names: gently (the client may wind up), or at once. Their tasks go back to pending. */
  end(how: 'gently' | 'at once', which: (claim: Claim) => boolean = () => true): void {
    for (const running of this.#running.values()) {
      if (which(running.claim)) running[how === 'gently' ? 'stop' : 'kill'].abort();
    }
  }

  /** Resolves when no attempt is running any more. */
  async drained(): Promise<void> {
    while (this.#running.size > 0) await Promise.all([...this.#running.values()].map(({ ended }) => ended));
  }

  #freeSlots(): readonly number[] {
    return Array.from({ length: this.#size }, (_, index) => index + 1).filter(
      (slot) => !this.#running.has(slot),
    );
  }

  #start(slot: number, claim: Claim): void {
    this.#settings.warm.claimed(claim.task.id);
    const park = new AbortController();
    const stop = new AbortController();
    const kill = new AbortController();
    const ending = { park: park.signal, stop: stop.signal, kill: kill.signal };
    const ended = this.#carryOut(slot, claim, ending).then((jobEnded) => {
      this.#settings.warm.left(claim.task.id);
      this.#running.delete(slot);
      this.#chooser.ended();
      this.#onEnd(jobEnded);
    });
    this.#running.set(slot, { claim, park, stop, kill, ended, client: null });
  }

  /** Returns whether the job has ended with the attempt. Does not throw. */
  async #carryOut(slot: number, claim: Claim, ending: Ending): Promise<boolean> {
    const { queue } = this.#settings;
    const write = (line: string): void =>
      this.#logs.write(
        `worker_${slot}`,
        `[${claim.task.job}/${claim.task.key} #${claim.task.attempt}] ${line}`,
      );
    const sayStart = lazy(() => write(describeStart(claim)));
    const say = (line: string): void => {
      sayStart();
      write(line);
    };
    const worker = { ...this.#worker(slot), task: claim.task.id };
    try {
      this.#show(queue.putWorker(worker));
      const task = await runAttempt(claim, this.#settings, ending, {
        started: async (process) => {
          const running = this.#running.get(slot);
          if (running !== undefined) running.client = process.pid;
          // Not before: a line takes 0.15 ms, for which the client would wait.
          sayStart();
          await queue.putWorker({ ...worker, process });
          this.#onProgress();
        },
        activity: say,
      });
      say(describeEnd(task));
      this.#show(
        slot <= this.#size ? queue.putWorker({ ...worker, task: null }) : queue.removeWorker(worker.id),
      );
      return (await queue.job(claim.task.job))?.finishedAt !== null;
    } catch (error) {
      // The queue itself failed: the lease runs out, and the task goes back to pending.
      say(`lost: ${error instanceof Error ? error.stack : String(error)}`);
      this.#settings.log(`worker_${slot}: ${error instanceof Error ? error.stack : String(error)}`);
      return true;
    }
  }

  /** What only shows what a worker does: no attempt waits for it, and those who watch are told when it is written. */
  #show(write: Promise<void>): void {
    write.then(this.#onProgress, (error: unknown) => this.#settings.log(messageOf(error)));
  }

  #find(lease: Lease): Running | undefined {
    return [...this.#running.values()].find(({ claim }) => claim.lease.token === lease.token);
  }

  #worker(slot: number): Worker {
    const { pool, now } = this.#settings;
    return { id: this.#workerId(slot), pool, slot, task: null, process: null, startedAt: now() };
  }

  #workerId(slot: number): WorkerId {
    return workerIdOf(slot, this.#settings.pool);
  }
}
