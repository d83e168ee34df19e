/** The real `klauss dashboard --web` of a project, and a client that talks to it as its page does. */

import type { Change, More } from '../../src/dashboard/protocol.ts';
import type { History } from '../../src/view/history.ts';
import type { View } from '../../src/view/view.ts';
import { heard } from '../commands/running.ts';
import type { Project } from './project.ts';

export interface Dashboard extends AsyncDisposable {
  readonly process: ReturnType<Project['start']>;
  readonly port: number;
  /** All that it has printed. */
  readonly stdout: ReturnType<typeof heard>;
  readonly stderr: ReturnType<typeof heard>;
  /** The address that it has printed last. */
  address(): string;
  /** Opens that address as a browser does. */
  signIn(): Promise<DashboardClient>;
}

/** Starts it and waits until it tells its address; Ctrl+C ends it when it is disposed of. */
export async function startDashboard(project: Project, ...args: readonly string[]): Promise<Dashboard> {
  const process = project.start('dashboard', '--web', ...args);
  const stdout = heard(process.stdout);
  const stderr = heard(process.stderr);
  const ADDRESS = /http:\/\/127\.0\.0\.1:(\d+)\/\?token=[\w-]+/g;
  await stdout.until(new RegExp(`${ADDRESS.source}.*\n`));
  const address = (): string => stdout.text().match(ADDRESS)?.at(-1) ?? '';
  return {
    process,
    port: Number(new URL(address()).port),
    stdout,
    stderr,
    address,
    async signIn() {
      const opened = address();
      const response = await fetch(opened, { redirect: 'manual' });
      await response.body?.cancel();
      const [cookie = ''] = response.headers.get('set-cookie')?.split(';') ?? [];
      if (response.status !== 303 || cookie === '') throw new Error(`Not let in: ${response.status}`);
      return new DashboardClient(new URL(opened).origin, cookie);
    },
    async [Symbol.asyncDispose]() {
      process.kill('SIGINT');
      await process;
    },
  };
}

/** A server-sent event. */
export interface ServerSentEvent {
  readonly type: string;
  readonly id: string;
  readonly data: unknown;
}

/** A browser that was let in. */
export class DashboardClient {
  readonly origin: string;
  readonly cookie: string;

  constructor(origin: string, cookie: string) {
    this.origin = origin;
    this.cookie = cookie;
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return await fetch(this.origin + path, {
      headers: { cookie: this.cookie, ...headers },
      redirect: 'manual',
    });
  }

  async order(order: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return await fetch(`${this.origin}/control`, {
      method: 'POST',
      headers: {
        cookie: this.cookie,
        origin: this.origin,
        'content-type': 'application/json',
        ...headers,
      },
      body: typeof order === 'string' ? order : JSON.stringify(order),
    });
  }

  /** The events of a stream until its end, or until the loop over them ends. */
  async *events(path: string): AsyncGenerator<ServerSentEvent> {
    const leaving = new AbortController();
    const response = await fetch(this.origin + path, {
      headers: { cookie: this.cookie },
      signal: leaving.signal,
    });
    if (response.status !== 200 || response.body === null) throw new Error(`${path}: ${response.status}`);
    try {
      yield* serverSentEvents(response.body);
    } finally {
      leaving.abort();
    }
  }

  /** The data of the first event of that type for which `wanted` is true. */
  async firstEvent<Data>(
    path: string,
    type: string,
    wanted: (data: Data) => boolean = () => true,
  ): Promise<Data> {
    for await (const event of this.events(path)) {
      const data = event.data as Data;
      if (event.type === type && wanted(data)) return data;
    }
    throw new Error(`${path} ended without such a \`${type}\`.`);
  }
}

/** The events in a stream of bytes, each with its data read as JSON; comments are left out. */
export async function* serverSentEvents(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ServerSentEvent> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of bytes) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map<string, string>();
      for (const line of block.split('\n')) {
        const [, name = '', value = ''] = /^(\w+): ?(.*)$/.exec(line) ?? [];
        fields.set(name, fields.has(name) ? `${fields.get(name)}\n${value}` : value);
      }
      const data = fields.get('data');
      if (data === undefined) continue;
      yield { type: fields.get('event') ?? 'message', id: fields.get('id') ?? '', data: JSON.parse(data) };
    }
  }
}

/** What a page knows after the events that it has heard: put together as the protocol says. */
export class Heard {
  view: View | null = null;
  history: Omit<History, 'last'> = { spans: [], held: [], bookings: [] };
  /** So many bytes of JSON were heard. */
  bytes = 0;

  hear({ type, data }: ServerSentEvent): void {
    this.bytes += JSON.stringify(data).length;
    switch (type) {
      case 'view':
        this.view = data as View;
        return;
      case 'history':
        this.history = data as History;
        return;
      case 'change': {
        const { tasks: changed, ...rest } = data as Change;
        const byId = new Map((this.view?.tasks ?? []).map((task) => [task.id, task]));
        for (const task of changed) byId.set(task.id, task);
        this.view = { ...rest, tasks: [...byId.values()] };
        return;
      }
      case 'more': {
        const { spans, held, bookings } = data as More;
        this.history = {
          spans: withThem(this.history.spans, spans),
          held: withThem(this.history.held, held),
          bookings: withThem(this.history.bookings, bookings),
        };
      }
    }
  }
}

function withThem<Entry>(
  entries: readonly Entry[],
  more: readonly (readonly [index: number, entry: Entry])[],
): readonly Entry[] {
  const all = [...entries];
  for (const [index, entry] of more) all[index] = entry;
  return all;
}
