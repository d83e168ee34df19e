/** A client from its start to its end, whoever it works for meanwhile. */

import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { KlaussError, messageOf } from '../domain/errors.ts';
import type { ProcessIdentity } from '../domain/pools.ts';
import { linesOf } from '../platform/lines.ts';
import type { Marker } from '../platform/processes.ts';
import { type ArgumentParts, clientArguments } from './arguments.ts';
import { Asking } from './asking.ts';
import type { Client, Exit, StartParts } from './client.ts';
import { Complaints } from './complaints.ts';
import { Family } from './family.ts';
import { initialize, userMessage } from './input.ts';
import { LINE_BYTES } from './stream.ts';
import { Withheld } from './withheld.ts';

/** How long the rest of the client's output may take to be read after its end, milliseconds. */
const DRAIN_MS = 2_000;

/**
 * What a client is told like others, at the end of its system prompt. It must hold nothing that differs between them:
 * the model server keeps it, with the tools and the rest of the system prompt, for whoever begins in the same way.
 */
export interface SharedPrompt {
  readonly text: string;
  /**
   * Written for the client to read: a text would be too long for its command line, which others can read, too. A file of
   * this name holds no other text.
   */
  readonly file: string;
}

/** All that is settled when a client is started. */
export interface StartRun extends ArgumentParts {
  /** A session that goes on keeps the one that it began with. */
  readonly shared: SharedPrompt | null;
  readonly binary: string;
  readonly cwd: string;
  /** From `buildEnvironment`, with the marker in it. */
  readonly environment: Readonly<Record<string, string>>;
  /** From `loginOf`: what the client has besides, and its commands have not. */
  readonly login: Readonly<Record<string, string>>;
  /** A variable of the environment that no other client has: by it are found the processes that outlive this one. */
  readonly marker: Marker;
  /** The script that takes its login from its commands: a file that is there as long as the client is. */
  readonly withholding: string;
  /** Starts the process, when it is its turn. A string says why it could not be started. */
  readonly launch: (parts: StartParts) => Promise<Client | string>;
}

export class Started {
  readonly family: Family;
  readonly complaints: Complaints;
  /** Its messages, for whoever it works for. */
  readonly messages: AsyncIterator<string>;
  /**
   * Resolves with true once it is known that it asks the guard, and may be told something; with false: it does not. Its
   * messages have to be read meanwhile.
   */
  readonly asks: Promise<boolean>;
  readonly #client: Client;
  readonly #withheld: Withheld;

  /** @param withheld what is to be gone when the client is */
  constructor(
    client: Client,
    run: Pick<StartRun, 'marker' | 'guard' | 'binary' | 'environment'>,
    withheld: Withheld,
  ) {
    this.#client = client;
    this.#withheld = withheld;
    this.family = new Family(client.identity, run.marker, client.since);
    this.complaints = new Complaints(client.stderr);
    client.stdin.on('error', () => {}); // it has ended, and how it exited tells why
    const lines = linesOf(client.stdout, LINE_BYTES);
    const { guard } = run;
    if (guard.kind === 'pipe') {
      const asking = new Asking({ ...run, guard }, (line) => void client.stdin.write(line));
      this.messages = asking.rest(lines);
      this.asks = asking.asks;
    } else {
      client.stdin.write(initialize());
      this.messages = lines;
      this.asks = Promise.resolve(true); // as its settings say
    }
  }

  /** Null: it ended before it could be looked at. */
  get identity(): ProcessIdentity | null {
    return this.#client.identity;
  }

  /** Resolves when the process is gone, though others may still hold its pipes open. */
  get exited(): Promise<Exit> {
    return this.#client.exited;
  }

  /** Gives it a prompt, or a command such as `/clear`. */
  readonly tell = (text: string): void => {
    this.#client.stdin.write(userMessage(text));
  };

  /** It is told nothing more, and exits when it has done what it was told. */
  dismiss(): void {
    this.#client.stdin.end();
  }

  signal(name: 'SIGINT' | 'SIGKILL'): void {
    this.family.look();
    this.#client.signal(name);
  }

  /**
   * Ends what outlived it.
   * @returns how many processes there were
   * @throws KlaussError `environment` when some cannot be ended
   */
  async endFamily(options: { readonly atOnce: boolean }): Promise<number> {
    return await this.family.end(options);
  }

  /**
   * Lets go of it once it has exited. Its pipes are closed even if something that could not be ended holds them open.
   * @param heard resolves when all is read that it printed
   */
  async close(heard: Promise<unknown>): Promise<void> {
    await Promise.race([heard, sleep(DRAIN_MS, undefined, { ref: false })]);
    this.#client.stdout.destroy();
    this.#client.stderr.destroy();
    this.#withheld[Symbol.dispose]();
  }

  /** Ends it while it works for nobody, with all that came from it. */
  async end(): Promise<void> {
    this.signal('SIGKILL');
    await this.exited;
    try {
      await this.endFamily({ atOnce: true });
    } finally {
      await this.close(Promise.resolve());
    }
  }
}

/**
 * Starts a client that waits for its prompt. A string says why it could not be started.
 * @throws KlaussError `file` when what it is to read cannot be written
 */
export async function startFor(run: StartRun): Promise<Started | string> {
  if (run.shared !== null) writeShared(run.shared);
  const withheld = new Withheld(run.login, run.withholding);
  const client = await run.launch({
    ...run,
    arguments: clientArguments(run),
    environment: { ...run.environment, ...withheld.variables },
  });
  if (typeof client !== 'string') return new Started(client, run, withheld);
  withheld[Symbol.dispose]();
  return client;
}

function writeShared({ file, text }: SharedPrompt): void {
  if (existsSync(file)) return;
  const draft = `${file}.${randomUUID()}`;
  try {
    writeFileSync(draft, text, { mode: 0o600 });
    renameSync(draft, file);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw new KlaussError('file', `${file} cannot be written: ${messageOf(cause)}`, {
      hint: 'Check the log directory: its owner, its rights and the space left.',
      cause,
    });
  }
}
