/**
 * How many clients the API bears.
 *
 * `open` is the rule: as many as there are workers. A refusal for the usage limit *parks* everybody until the limit
 * is reset; then one client tries, and each one that is answered lets twice as many run. An overloaded API halves
 * their number at once, and one more is tried every now and then. Both end in `open`.
 */

export interface ThrottleSettings {
  /** Seconds: the first wait without a reset time, the longest one, and between two raises. */
  readonly parkInitial: number;
  readonly parkMax: number;
  readonly raiseAfter: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
}

/** After the reset time: clocks differ, and other pools of the same account wait for the same moment. Milliseconds. */
const AFTER_RESET_MS = 2_000;
const SPREAD_AFTER_RESET_MS = 8_000;
/** A wait without a reset time is so much longer or shorter than its nominal value. */
const SPREAD = 0.2;

export class Throttle {
  readonly #settings: ThrottleSettings;
  #parkedUntil = 0;
  /** Null: a client was answered after the last one. */
  #parkedSince: number | null = null;
  /** Refusals without a reset time since the last answer. */
  #refusals = 0;
  #most = Number.POSITIVE_INFINITY;
  #change: { readonly how: 'by answers' } | { readonly how: 'by time'; at: number } = { how: 'by answers' };

  constructor(settings: ThrottleSettings) {
    this.#settings = settings;
  }

  /** When the parking ends, milliseconds since 1970; null: nobody is parked. */
  get parkedUntil(): number | null {
    return this.#parkedUntil > this.#settings.now() ? this.#parkedUntil : null;
  }

  /** The parking that is in force. It is the same one, whenever it is extended, until a client is answered. */
  get parking(): { readonly until: number; readonly since: number } | null {
    const [until, since] = [this.parkedUntil, this.#parkedSince];
    return until === null || since === null ? null : { until, since };
  }

  /**
   * A request was refused for the usage limit.
   * @param resetAt when it is lifted, milliseconds since 1970; null: nobody says
   */
  refused(resetAt: number | null): void {
    const { now } = this.#settings;
    const known = resetAt !== null && resetAt > now() - SPREAD_AFTER_RESET_MS;
    // What the others tell that run right now is the same refusal.
    if (!known && this.parkedUntil !== null) return;
    const until = known ? this.#afterReset(resetAt) : now() + this.#nextWaitMs();
    this.park(until);
  }

  /** Parks until that moment, or as long as it is already; as a predecessor was, say, and since then. */
  park(until: number, since = this.#settings.now()): void {
    this.#parkedSince ??= since;
    this.#parkedUntil = Math.max(this.#parkedUntil, until);
    this.#most = 1;
    this.#change = { how: 'by answers' };
  }

  /**
   * The API was overloaded, after the client's own retries.
   * @param running how many clients run, this one included
   */
  overloaded(running: number): void {
    const { now, raiseAfter } = this.#settings;
    // The rest of the same wave: they ran when the number was lowered.
    if (this.#change.how === 'by time' && running > this.#most) return;
    this.#most = Math.max(1, Math.floor(Math.min(this.#most, running) / 2));
    this.#change = { how: 'by time', at: now() + raiseAfter * 1000 };
  }

  /** A client was answered: the API is there, and no limit in force. */
  answered(): void {
    if (this.parkedUntil !== null) return;
    this.#refusals = 0;
    this.#parkedSince = null;
    if (this.#change.how === 'by answers') this.#most *= 2;
  }

  /**
   * How many clients may run at once.
   * @param workers with so many or more it is open again
   */
  most(workers: number): number {
    if (this.parkedUntil !== null) return 0;
    const { now, raiseAfter } = this.#settings;
    while (this.#change.how === 'by time' && this.#change.at <= now() && this.#most < workers) {
      this.#most++;
      this.#change.at += raiseAfter * 1000;
    }
    if (this.#most >= workers) {
      this.#most = Number.POSITIVE_INFINITY;
      this.#change = { how: 'by answers' };
    }
    return this.#most;
  }

  /** When one more is tried, milliseconds since 1970; null: not by the passing of time. */
  get raisedAt(): number | null {
    return this.#change.how === 'by time' ? this.#change.at : null;
  }

  #afterReset(resetAt: number): number {
    return resetAt + AFTER_RESET_MS + SPREAD_AFTER_RESET_MS * this.#settings.random();
  }

  #nextWaitMs(): number {
    const { parkInitial, parkMax, random } = this.#settings;
    const nominal = Math.min(parkInitial * 2 ** this.#refusals++, parkMax);
    return nominal * 1000 * (1 - SPREAD + 2 * SPREAD * random());
  }
}
