import type { Cause } from './outcome.ts';

/** When a client is to be ended, and what does it. */
export interface EndingRules {
  readonly timeoutSeconds: number;
  /** No output for so long. */
  readonly stallSeconds: number;
  /** Between SIGINT and SIGKILL. */
  readonly graceSeconds: number;
  /** Aborted with the reason `{ gentle: boolean }`; gentle is the default. */
  readonly stop: AbortSignal;
  readonly kill: AbortSignal;
  /** Sends a signal to the client. */
  readonly signal: (name: 'SIGINT' | 'SIGKILL') => void;
  /** Ends its stdin: it exits when it has done what it was told. One that asks the guard through its pipe makes no other call. */
  readonly dismiss: () => void;
}

/** How long a client may wait for shells that it left running when it handed over its report, milliseconds. */
const LINGER_MS = 5_000;

/** The end of a task in the background may begin another turn, on a quiet machine within 50 ms. It is waited for so long, milliseconds. */
const REST_MS = 2_000;

/**
 * Decides when the client is ended. The first cause wins. All but a kill are gentle: the client gets a SIGINT,
 * after which it ends its shells, states its cost and saves its session (1.5 s with a shell under way, in
 * 2.1.330); SIGTERM would leave the cost untold. After the grace period, or when a kill follows, it gets a
 * SIGKILL. Once the client has delivered its result, neither silence nor the time limit is held against it,
 * though it is ended all the same; a stop still is. It does not exit while a shell runs in the background (2.1.330), be it
 * a server: it gets a few seconds, in which one that is about to end can still tell something.
 */
export class Ending implements Disposable {
  readonly #rules: EndingRules;
  /** The last word of the client was a result: it has only to exit, unless it begins another turn. */
  delivered = false;
  readonly #listening = new AbortController();
  readonly #limit: NodeJS.Timeout;
  readonly #stall: NodeJS.Timeout;
  #grace: NodeJS.Timeout | undefined;
  #linger: NodeJS.Timeout | undefined;
  #rest: NodeJS.Timeout | undefined;
  #cause: Cause | null = null;
  #hard = false;

  constructor(rules: EndingRules) {
    this.#rules = rules;
    this.#limit = setTimeout(() => this.#expire('timeout'), delay(rules.timeoutSeconds));
    this.#stall = setTimeout(() => this.#expire('stall'), delay(rules.stallSeconds));
    const { signal } = this.#listening;
    rules.stop.addEventListener('abort', () => this.#stop(), { signal });
    rules.kill.addEventListener('abort', () => this.#kill(), { signal });
    if (rules.stop.aborted) this.#stop();
    if (rules.kill.aborted) this.#kill();
  }

  /** Why the client was ended; null while it was not. */
  get cause(): Cause | null {
    return this.#cause;
  }

  /** True when it was killed without further ado. */
  get hard(): boolean {
    return this.#hard;
  }

  /** The client gave a sign of life. */
  alive(): void {
    this.#stall.refresh();
  }

  /** @param isWaiting all is done, and the client waits for nothing but shells */
  lingers(isWaiting: boolean): void {
    if (!isWaiting) {
      clearTimeout(this.#linger);
      this.#linger = undefined;
      return;
    }
    this.#linger ??= setTimeout(() => this.end('lingered', { gentle: true }), LINGER_MS);
  }

  /**
   * Lets go of a client whose stdin is still open.
   * @param isIdle all is done, and nothing runs in the background any more
   */
  rests(isIdle: boolean): void {
    clearTimeout(this.#rest);
    this.#rest = isIdle ? setTimeout(this.#rules.dismiss, REST_MS) : undefined;
  }

  end(cause: Cause, { gentle }: { readonly gentle: boolean }): void {
    if (this.#cause === null || this.#cause === 'lingered') this.#cause = cause;
    this.#signal(gentle);
  }

  [Symbol.dispose](): void {
    this.#listening.abort();
    for (const timer of [this.#limit, this.#stall, this.#grace, this.#linger, this.#rest])
      clearTimeout(timer);
  }

  #stop(): void {
    const reason: unknown = this.#rules.stop.reason;
    const isHard = typeof reason === 'object' && reason !== null && 'gentle' in reason && !reason.gentle;
    this.end('stop', { gentle: !isHard });
  }

  #kill(): void {
    this.end('kill', { gentle: false });
  }

  #expire(cause: 'timeout' | 'stall'): void {
    this.end(this.delivered ? 'lingered' : cause, { gentle: true });
  }

  #signal(gentle: boolean): void {
    if (!gentle) {
      this.#hard = true;
      this.#rules.signal('SIGKILL');
    } else if (this.#grace === undefined) {
      this.#grace = setTimeout(() => this.#rules.signal('SIGKILL'), delay(this.#rules.graceSeconds));
      this.#rules.signal('SIGINT');
    }
  }
}

/** In milliseconds; Node takes no timer of more than 24.8 days. */
const delay = (seconds: number): number => Math.min(seconds * 1000, 2 ** 31 - 1);
