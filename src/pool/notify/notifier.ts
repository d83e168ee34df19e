/**
 * Tells what happens to whoever `[notify]` names: it follows the queue's events, in a loop of its own, and no task, claim
 * or request ever waits for it.
 *
 * Events are dealt with one after the other, and the pool's row says up to which. It is written when one has been told, so
 * that a pool that dies leaves the rest to its successor; what it was just telling is then told again. When the pool ends,
 * what is left has a moment; what then is under way is cut short and not tried again, and what was not begun is the next
 * pool's.
 */

import { isDeepStrictEqual } from 'node:util';
import type { Project } from '../../config/project.ts';
import { messageOf } from '../../domain/errors.ts';
import type { QueueEvent } from '../../domain/events.ts';
import type { Notice } from '../../report/notice.ts';
import { Bell } from '../bell.ts';
import type { PoolSettings } from '../settings.ts';
import { tellCommand } from './command.ts';
import { type Addressed, addressed } from './events.ts';
import { payloadOf } from './payload.ts';
import { tellWebhook } from './webhook.ts';

const PAGE = 200;

/** So much later is looked at what has happened, much of it together: no task that is about to begin waits for that. */
const LATER_MS = 50;

type NotifierSettings = Pick<
  PoolSettings,
  'pool' | 'queue' | 'paths' | 'config' | 'projects' | 'environment' | 'mask' | 'log'
>;

export class Notifier {
  readonly #settings: NotifierSettings;
  readonly #bell = new Bell();
  readonly #cut = new AbortController();
  /** The last event that was dealt with. */
  #seen: number | null = null;
  #later: NodeJS.Timeout | null = null;
  #closing = false;
  #running: Promise<void> = Promise.resolve();

  constructor(settings: NotifierSettings) {
    this.#settings = settings;
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Something may have happened. */
  ring(): void {
    this.#later ??= setTimeout(() => {
      this.#later = null;
      this.#bell.ring();
    }, LATER_MS).unref();
  }

  /** Ends what is being told, and tells nothing more. */
  end(): void {
    this.#cut.abort();
    this.#bell.ring();
  }

  /** Tells what is left, as far as that takes no longer than so many seconds, and ends. */
  async close(atMostSeconds: number): Promise<void> {
    this.#closing = true;
    this.#bell.ring();
    const timer = setTimeout(() => this.end(), atMostSeconds * 1000);
    await this.#running;
    clearTimeout(timer);
  }

  async #run(): Promise<void> {
    const { config, queue, pool, log } = this.#settings;
    const onError = (error: unknown): void => log(`notify: ${messageOf(error)}`);
    while (!this.#cut.signal.aborted) {
      // Before it is looked at what there is: nothing that happens before the pool closes is missed.
      const isLast = this.#closing;
      await this.#tellNew().catch(onError);
      if (isLast) break;
      await this.#bell.next(config.defaults.pollInterval * 1000);
    }
    if (this.#seen !== null) await queue.setTold(pool, this.#seen).catch(onError);
  }

  async #tellNew(): Promise<void> {
    const { queue, pool } = this.#settings;
    this.#seen ??= await queue.toldBy(pool);
    for (;;) {
      const events = await queue.events({ after: this.#seen, limit: PAGE });
      for (const event of events) {
        const what = await addressed(event, this.#settings);
        if (this.#cut.signal.aborted) return;
        if (what !== null) await this.#tell(event, what);
        this.#seen = event.id;
        if (what !== null) await queue.setTold(pool, event.id);
      }
      if (events.length < PAGE) return;
    }
  }

  async #tell({ at }: QueueEvent, { notice, projects }: Addressed): Promise<void> {
    const receivers = this.#receivers(notice, projects);
    await Promise.all(receivers.map((project) => this.#tellProject(project, notice, at)));
  }

  /** Each once, also where several projects have the same: what is in the user's own file holds for all. */
  #receivers({ event }: Notice, roots: readonly string[]): readonly Project[] {
    const receivers: Project[] = [];
    for (const root of roots) {
      const project = this.#projectAt(root);
      if (!project?.config.notify.on.includes(event)) continue;
      if (receivers.every((other) => !isDeepStrictEqual(waysOf(other), waysOf(project))))
        receivers.push(project);
    }
    return receivers;
  }

  /** Null: its configuration is at fault. */
  #projectAt(root: string): Project | null {
    const { projects, log } = this.#settings;
    try {
      return projects.at(root);
    } catch (error) {
      log(`notify: ${messageOf(error)}`);
      return null;
    }
  }

  async #tellProject(project: Project, notice: Notice, at: number): Promise<void> {
    const { command, webhook } = waysOf(project);
    const payload = payloadOf(notice, project.config.project.name, at);
    const { signal } = this.#cut;
    await Promise.all([
      command !== null &&
        this.#reporting('command', notice, tellCommand(command, payload, project, this.#settings, signal)),
      webhook !== null && this.#reporting('webhook', notice, tellWebhook(webhook, payload, signal)),
    ]);
  }

  /** What goes wrong stands in the pool's log, and fails nothing. */
  async #reporting(way: string, { event }: Notice, telling: Promise<string | null>): Promise<void> {
    const fault = await telling.catch(messageOf);
    this.#settings.log(`notify (${event}, ${way}): ${fault ?? 'told'}`);
  }
}

const waysOf = ({ config }: Project) => ({ command: config.notify.command, webhook: config.notify.webhook });
