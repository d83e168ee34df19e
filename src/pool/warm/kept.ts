/**
 * Clients that have done a task and are kept for the next one like it, `[workers] warm = "keep"`. Their conversation is
 * emptied first; one that is not what it was at its start then is ended.
 */

import { clearConversation } from '../../claude/reuse.ts';
import type { Waiting } from '../../claude/run.ts';
import type { Started } from '../../claude/started.ts';
import { MEGABYTE } from '../../domain/bytes.ts';
import { isAlive, ownBytesOf } from '../../platform/processes.ts';

/** So many tasks are done by one client. */
const MOST_TASKS = 50;
/** It begins with 200 MB of its own, and has grown by 100 after as many tasks (measured with 2.1.197). */
const MOST_BYTES = 500 * MEGABYTE;
/** Nobody wanted it for so long, milliseconds. */
const IDLE_MS = 60_000;

interface KeptClient {
  readonly fingerprint: string;
  readonly started: Started;
  /** The session that its next prompt begins; null: it was no good, and has been ended. */
  readonly session: Promise<string | null>;
  readonly since: number;
}

export class Kept {
  /** The longest kept first. */
  #clients: readonly KeptClient[] = [];
  readonly #tasks = new WeakMap<Started, number>();
  readonly #ended = new WeakSet<Started>();
  readonly #endings = new Set<Promise<void>>();
  #closed = false;
  readonly #now: () => number;
  readonly #log: (line: string) => void;

  constructor(settings: { readonly now: () => number; readonly log: (line: string) => void }) {
    this.#now = settings.now;
    this.#log = settings.log;
  }

  get pids(): readonly number[] {
    return this.#clients.flatMap(({ started }) => started.identity?.pid ?? []);
  }

  /** One that was started like this, which is nobody else's from now on. Null: there is none. */
  async take(fingerprint: string): Promise<Waiting | null> {
    for (;;) {
      if (this.#closed) return null;
      const found = this.#clients.findLast((client) => client.fingerprint === fingerprint);
      if (found === undefined) {
        this.makeRoom();
        return null;
      }
      this.#clients = this.#clients.filter((client) => client !== found);
      const session = await found.session;
      const { started } = found;
      if (session === null) continue;
      if (started.identity !== null && isAlive(started.identity)) return { started, session };
      this.#end(started, 'it has ended by itself');
    }
  }

  /** A worker is going to have a client that is none of them: with them, there are never more than workers. */
  makeRoom(): void {
    const [oldest] = this.#clients;
    if (oldest !== undefined) this.#drop(oldest, 'another kind is needed');
  }

  /**
   * Keeps one that has done a task well.
   * @param profile what it said of itself at its beginning
   */
  put(fingerprint: string, started: Started, profile: string): void {
    const tasks = (this.#tasks.get(started) ?? 0) + 1;
    this.#tasks.set(started, tasks);
    const worn = this.#closed ? 'the pool ends' : tasks >= MOST_TASKS ? `it has done ${tasks} tasks` : null;
    const why = worn ?? (bytesOf(started) > MOST_BYTES ? 'it has grown too large' : null);
    if (why !== null) {
      this.#end(started, why);
      return;
    }
    const session = clearConversation(started, profile).catch(() => null);
    const client = { fingerprint, started, session, since: this.#now() };
    this.#clients = [...this.#clients, client];
    void session.then((cleared) => {
      if (cleared === null) this.#drop(client, 'it is not what it was at its start');
    });
  }

  endIdle(): void {
    for (const client of this.#clients) {
      if (this.#now() - client.since > IDLE_MS) this.#drop(client, 'nobody wanted it');
    }
  }

  endAll(why: string): void {
    for (const client of this.#clients) this.#drop(client, why);
  }

  /** Ends all of them; resolves when their last process is gone. */
  async end(): Promise<void> {
    this.#closed = true;
    this.endAll('the pool ends');
    while (this.#endings.size > 0) await Promise.all(this.#endings);
  }

  /** Whoever is about to take it has it already, and sees that it is no good. */
  #drop(client: KeptClient, why: string): void {
    this.#clients = this.#clients.filter((other) => other !== client);
    this.#end(client.started, why);
  }

  /** Once, for whatever came first: one that is ended while it is emptied is not what it was, either. */
  #end(started: Started, why: string): void {
    if (this.#ended.has(started)) return;
    this.#ended.add(started);
    this.#log(`a kept client is ended, as ${why}`);
    const ending = started
      .end()
      .catch((error: unknown) => this.#log(`a kept client: ${String(error)}`))
      .finally(() => this.#endings.delete(ending));
    this.#endings.add(ending);
  }
}

function bytesOf({ identity }: Started): number {
  return identity === null ? 0 : ownBytesOf(identity.pid);
}
