/**
 * The supervisor: the one process of a queue on this machine that owns the workers.
 *
 * It is `running` from its entry until somebody asks for its end, its session ends, or it was idle for long
 * enough; while `running` it claims tasks. Then it is `stopping`: it claims nothing more, and running attempts
 * have a grace period before they are ended. When the last has ended it leaves the queue and is `stopped`.
 * A `kill` ends all attempts at once, in either state. What is to be told of all that (`[notify]`) has a loop of its own,
 * which the pool gives a moment at its end. Everything that happens (a request, a submission, the
 * end of an attempt, a second passed) rings one bell, and one loop looks at the rows and acts: so nothing here
 * runs twice at once, and what is decided comes from the rows.
 */

import { existsSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { messageOf } from '../domain/errors.ts';
import type { Hold, Pool } from '../domain/pools.ts';
import type { Alarm, Demand } from './admission/admission.ts';
import { Bell } from './bell.ts';
import { type Control, openControl } from './control.ts';
import { every } from './every.ts';
import type { Logs } from './logs.ts';
import type { Order } from './messages.ts';
import { Notifier } from './notify/notifier.ts';
import { endDeadSessions } from './sessions.ts';
import type { PoolSettings } from './settings.ts';
import { Slots } from './slots.ts';

export interface SupervisorOptions {
  readonly settings: PoolSettings;
  /** As entered in the queue. */
  readonly entered: Pool;
  readonly logs: Logs;
  /** The number of workers follows the work, up to `[workers] default_count`. */
  readonly automatic: boolean;
  /** Called once, when the pool answers on its socket. */
  readonly onReady: () => void;
}

/** So long may those who are told of something keep a pool that has nothing else to do. */
const TELLING_SECONDS = 5;

/** How often it is looked for an idle core while a standby is lacking. */
const STANDBY_MS = 250;

const SHORT_OF_MONEY: Hold = {
  kind: 'budget',
  until: null,
  message: 'What is left of the budget is reserved for the tasks that run.',
};

export class Supervisor {
  readonly #settings: PoolSettings;
  readonly #entered: Pool;
  readonly #slots: Slots;
  readonly #bell = new Bell();
  readonly #notifier: Notifier;
  readonly #onReady: () => void;
  #control: Control | null = null;
  #automatic: boolean;
  #stopping = false;
  #retiring = false;
  #graceTimer: NodeJS.Timeout | null = null;
  #idleSince: number;
  #beatAt: number;
  #hold: Hold | null = null;

  constructor({ settings, entered, logs, automatic, onReady }: SupervisorOptions) {
    this.#settings = settings;
    this.#entered = entered;
    this.#automatic = automatic;
    this.#onReady = onReady;
    this.#idleSince = settings.now();
    this.#beatAt = settings.now();
    this.#notifier = new Notifier(settings);
    this.#slots = new Slots(settings, logs, {
      onProgress: () => this.#control?.progressed(),
      onEnd: (jobEnded) => this.#attemptEnded(jobEnded),
    });
    settings.admission.onAlarm((alarm) => this.#heed(alarm));
  }

  /** Serves the queue until the pool is to end; then no process that it started is alive. */
  async run(): Promise<void> {
    const { config, queue, pool, log } = this.#settings;
    this.#control = await openControl(this.#entered.socket, (request) => this.#obey(request));
    const onError = (error: unknown): void =>
      log(`heartbeat: ${error instanceof Error ? error.stack : String(error)}`);
    using _heartbeat = every(config.workers.heartbeatInterval, () => this.#beat(), onError);
    try {
      await this.#slots.resize(this.#entered.workers);
      this.#onReady();
      this.#notifier.start();
      await this.#serve();
    } finally {
      this.#slots.end('at once');
      await Promise.all([this.#slots.drained(), this.#settings.warm.end()]);
      if (this.#graceTimer !== null) clearTimeout(this.#graceTimer);
      // Whoever has work for a pool now waits for the end of this one, and starts another.
      await queue.updatePool(pool, { state: 'stopping' }).catch((error: unknown) => log(messageOf(error)));
      await this.#notifier.close(TELLING_SECONDS);
      try {
        await queue.updatePool(pool, { state: 'stopped' });
      } finally {
        // Also when the queue has failed: an open socket would keep the process alive.
        this.#control.changed();
        await this.#control.close();
      }
    }
  }

  /** Claims nothing more; ends running attempts after the grace period, and then the pool. */
  async stop(graceSeconds: number): Promise<void> {
    const { queue, pool, log } = this.#settings;
    this.#stopping = true;
    void this.#settings.warm.end();
    if (this.#graceTimer !== null) clearTimeout(this.#graceTimer);
    this.#graceTimer = setTimeout(() => this.#slots.end('gently'), graceSeconds * 1000);
    // A queue that fails must not keep the pool from ending.
    await queue.updatePool(pool, { state: 'stopping' }).catch((error: unknown) => log(messageOf(error)));
    this.#changed();
  }

  /** Ends everything now. */
  async kill(): Promise<void> {
    this.#notifier.end();
    await this.stop(0);
    this.#slots.end('at once');
  }

  async #serve(): Promise<void> {
    const { config, now } = this.#settings;
    for (;;) {
      // No heartbeat for so long: the machine slept, or the queue fails. Leases may be lost, and clients that nobody
      // owns are ended before anything is claimed, so that no session is worked on twice. When the queue fails here
      // too, so does the pool, which ends all it started.
      if (now() - this.#beatAt > config.workers.staleTimeout * 1000) await this.#beat();
      await this.#endWhatIsToEnd();
      const { next, done } = this.#stopping
        ? { next: null, done: this.#slots.busy === 0 }
        : await this.#claim();
      if (done) return;
      const pollMs = config.defaults.pollInterval * 1000;
      await this.#bell.next(next === null ? pollMs : Math.max(0, Math.min(pollMs, next - now())));
    }
  }

  /** Fills the slots, and tells when to look again and whether there is no reason left to stay. */
  async #claim(): Promise<{ readonly next: number | null; readonly done: boolean }> {
    const { config, queue, now } = this.#settings;
    const { ready } = await queue.outlook();
    if (this.#automatic) {
      const wanted = Math.min(config.workers.defaultCount, this.#slots.busy + ready);
      if (wanted > this.#slots.size) await this.#resize(wanted);
    }
    await this.#fill(ready);
    const lacking = await this.#standBy();
    if (this.#slots.busy > 0) {
      this.#idleSince = now();
      return { next: lacking ? now() + STANDBY_MS : null, done: false };
    }
    const { ready: left, nextAt } = await queue.outlook();
    if (left > 0 || nextAt !== null) {
      this.#idleSince = now();
      return { next: nextAt, done: false };
    }
    const idleFor = now() - this.#idleSince;
    const idleLongEnough = this.#retiring || idleFor >= config.workers.idleTimeout * 1000;
    return { next: null, done: idleLongEnough || (await this.#sessionEnded()) };
  }

  /** Starts what there is room for, and says in the pool's row what there is none for. */
  async #fill(ready: number): Promise<void> {
    const { admission } = this.#settings;
    const wanted = Math.min(this.#slots.free, ready);
    const { more, hold } = admission.room({ ...this.#clients, wanted });
    await this.#slots.fill(more);
    const short = more > 0 && this.#slots.isShortOfMoney;
    await this.#setHold(hold ?? (short ? SHORT_OF_MONEY : null));
  }

  /**
   * Starts clients for the tasks that come next, when all workers are busy and nothing holds them back.
   * @returns whether some are lacking, for which it is not the time yet
   */
  async #standBy(): Promise<boolean> {
    const { admission, config, warm } = this.#settings;
    if (this.#hold?.kind === 'memory') warm.makeRoom();
    const isAhead = config.workers.warm === 'ahead' && this.#slots.free === 0 && this.#hold === null;
    const upcoming = isAhead ? await this.#slots.upcoming() : [];
    const room = upcoming.length === 0 ? 0 : admission.spare(this.#clients);
    return warm.standBy(upcoming, room, this.#settings);
  }

  /** How many there are, and are to be when nothing holds them back. */
  get #clients(): Omit<Demand, 'wanted'> {
    const { config, warm } = this.#settings;
    const workers = this.#automatic ? config.workers.defaultCount : this.#slots.size;
    return { running: this.#slots.busy, waiting: warm.size, workers };
  }

  async #setHold(hold: Hold | null): Promise<void> {
    if (isDeepStrictEqual(hold, this.#hold)) return;
    const { queue, pool, log } = this.#settings;
    log(hold === null ? 'nothing holds it back any more' : `held back (${hold.kind}): ${hold.message}`);
    this.#hold = hold;
    await queue.updatePool(pool, { hold });
    this.#control?.changed();
  }

  /** The limit holds for all: their clients are ended at once, and go on where they were when it is lifted. */
  #heed(alarm: Alarm): void {
    if (alarm.kind === 'parked') {
      this.#slots.park();
      this.#settings.warm.standBy([], 0, this.#settings);
      this.#changed();
      return;
    }
    const { queue, pool, log } = this.#settings;
    log(`ending: ${alarm.halt.message}`);
    const onError = (error: unknown): void => log(messageOf(error));
    void queue.updatePool(pool, { halt: alarm.halt }).then(() => this.stop(0), onError);
  }

  /** Running tasks that were cancelled, or whose job was paused, as the rows say. */
  async #endWhatIsToEnd(): Promise<void> {
    const running = this.#slots.claims.map(({ task }) => task.id);
    const toEnd = running.length === 0 ? [] : await this.#settings.queue.toEnd(running);
    if (toEnd.length > 0) this.#slots.end('gently', ({ task }) => toEnd.includes(task.id));
  }

  async #obey(request: Order): Promise<void> {
    switch (request.type) {
      case 'wake':
        return this.#changed();
      case 'retire':
        this.#retiring = true;
        return this.#changed();
      case 'resize':
        this.#automatic = false;
        return await this.#resize(request.workers);
      case 'stop':
        return await this.stop(request.graceSeconds);
      case 'kill':
        return await this.kill();
    }
  }

  async #resize(workers: number): Promise<void> {
    await this.#slots.resize(workers);
    await this.#settings.queue.updatePool(this.#settings.pool, { workers });
    this.#changed();
  }

  async #beat(): Promise<void> {
    const { admission, queue, pool, now, paths, warm } = this.#settings;
    if (!existsSync(paths.database)) {
      this.#settings.log(`${paths.database} is gone: ending`);
      return await this.kill();
    }
    await this.#slots.renew();
    admission.observe(this.#slots.clients, warm.pids);
    if (!(await queue.beatPool(pool))) {
      this.#settings.log('another pool has taken over: ending');
      return await this.kill();
    }
    const expired = await queue.releaseExpired();
    const ended = await endDeadSessions(queue);
    this.#beatAt = now();
    if (expired.length + ended > 0) this.#changed();
  }

  /** True when the session that started this pool has ended. A pool started by hand has none. */
  async #sessionEnded(): Promise<boolean> {
    const { session } = this.#entered;
    if (session === null) return false;
    return !(await this.#settings.queue.sessions()).some(({ id }) => id === session);
  }

  /** A slot is free. Of its task's end followers hear soon, of the end of its job at once: somebody waits for that. */
  #attemptEnded(jobEnded: boolean): void {
    this.#bell.ring();
    this.#notifier.ring();
    if (jobEnded) this.#control?.changed();
    else this.#control?.progressed();
  }

  /** Something to decide on may have happened. */
  #changed(): void {
    this.#bell.ring();
    this.#notifier.ring();
    this.#control?.changed();
  }
}
