import type { ProcessIdentity } from '../domain/pools.ts';
import { descendants, endProcesses, isAlive, type Marker, marked } from '../platform/processes.ts';

/** How long what outlived the client may take to end by itself, milliseconds. */
const GRACE_MS = 1_000;

/**
 * All processes that come from one client. Its Bash tool starts every shell in a session of its own, so that
 * neither the end of the client nor a signal to its group reaches them. They are found in two ways: as
 * descendants, while their parents live, and by the marker in their environment, for ever.
 */
export class Family {
  readonly #client: ProcessIdentity | null;
  readonly #marker: Marker;
  readonly #since: number;
  readonly #seen = new Map<string, ProcessIdentity>();

  /** @param since a moment of `performance.now()` before the client began to run */
  constructor(client: ProcessIdentity | null, marker: Marker, since: number) {
    // Its process may be older than that, and is not found by its marker then.
    if (client !== null) this.#remember([client]);
    this.#client = client;
    this.#marker = marker;
    this.#since = since;
  }

  /** Remembers the descendants of this moment: once the client has ended, they are not descendants any more. */
  look(): void {
    if (this.#client !== null && isAlive(this.#client))
      this.#remember(descendants(this.#client.pid, this.#since));
  }

  /**
   * Ends all of them.
   * @returns how many there were
   * @throws KlaussError `environment` when some cannot be ended
   */
  async end(options: { readonly atOnce: boolean }): Promise<number> {
    const ended = await endProcesses(() => this.#find(), { graceMs: options.atOnce ? 0 : GRACE_MS });
    return ended.length;
  }

  /** Those that live, the client itself included. */
  living(): ProcessIdentity[] {
    return this.#find().filter(isAlive);
  }

  #find(): ProcessIdentity[] {
    this.#remember(marked(this.#marker.name, this.#marker.value, this.#since));
    const living = [...this.#seen.values()].filter(isAlive);
    this.#remember(living.flatMap(({ pid }) => descendants(pid, this.#since)));
    return [...this.#seen.values()];
  }

  #remember(found: readonly ProcessIdentity[]): void {
    for (const identity of found) this.#seen.set(`${identity.pid} ${identity.startedAt}`, identity);
  }
}
