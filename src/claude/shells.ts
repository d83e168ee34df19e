import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { accessSync, closeSync, constants, openSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Writable } from 'node:stream';
import { identify, isAlive } from '../platform/processes.ts';
import { quoted } from '../platform/shell.ts';
import { type Client, clientIn, type Piped, type StartParts, startClient } from './client.ts';

/** Starts come in bursts, when tasks that began together end together. A shell takes a fraction of a megabyte. */
const MOST = 8;
/** With no more than so many left, it is time for others. */
const FEW = 2;

/**
 * No client was started for so long, milliseconds: a burst is over, and there is time for a fork, after which every page that
 * its starter writes to costs it a little, too.
 */
const QUIET_MS = 60;
/** The same where few are left, as a burst may go on. */
const PAUSE_MS = 10;

/** The files of a shell besides the first three: what tells it to go on, and what it goes on with. */
const SIGN = 3;
const SCRIPT = 4;

/** When its starter dies, reading fails, and the shell has nothing more to do. */
const WAIT = `read -r go <&${SIGN} && . /dev/fd/${SCRIPT}`;

/** What `klauss ps` shows of it, behind the script. */
const TITLE = '(waits to become a client)';

/** The system takes no longer word; a script that could hold one is better left to Node, which tells of it. */
const LONGEST = 64 * 1024;

/**
 * Shells that wait to become clients. Node starts a process by a fork, which takes the longer the more memory it has: 1
 * to 8 ms for a pool, in which it does nothing else. A shell that was started in a quiet moment becomes the client by
 * `exec`: the process and its pipes stay, and all else is as if Node had started it. It ends when the pool does, whatever
 * ended that.
 */
export class Shells implements AsyncDisposable {
  readonly #directory: string;
  readonly #environment: Readonly<Record<string, string>>;
  #waiting: readonly Shell[] = [];
  #quiet: NodeJS.Timeout | undefined;
  #closed = false;

  /**
   * @param directory where a file can be made for a moment
   * @param environment of the shells, by which they are found when their starter has died; every client has the same variables
   */
  constructor(directory: string, environment: Readonly<Record<string, string>>) {
    this.#directory = directory;
    this.#environment = environment;
    this.#fillSoon();
  }

  /** Starts a client, in a shell if one waits that can do it. A string says why it could not be started. */
  readonly start = async (parts: StartParts): Promise<Client | string> => {
    const client = this.#become(parts) ?? (await startClient(parts));
    this.#fillSoon();
    return client;
  };

  /** Ends the shells that nobody needed. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#quiet);
    const left = this.#waiting;
    this.#waiting = [];
    await Promise.all(left.map((shell) => shell.end()));
  }

  #become(parts: StartParts): Client | null {
    const script = canBecome(parts) ? scriptOf(parts) : '';
    const shell = script === '' || script.length > LONGEST ? undefined : this.#living();
    if (shell === undefined) return null;
    this.#forget(shell);
    return shell.become(script);
  }

  /** The first that lives. Those in front of it have died, though Node may not have heard of it yet. */
  #living(): Shell | undefined {
    const first = this.#waiting.findIndex(({ lives }) => lives);
    this.#waiting = first < 0 ? [] : this.#waiting.slice(first);
    return this.#waiting[0];
  }

  #fillSoon(): void {
    clearTimeout(this.#quiet);
    if (this.#closed || this.#waiting.length >= MOST) return;
    const pause = this.#waiting.length > FEW ? QUIET_MS : PAUSE_MS;
    this.#quiet = setTimeout(() => this.#fill(pause === QUIET_MS), pause).unref();
  }

  /** One after the other, so that whatever happens meanwhile waits for one fork at most. */
  #fill(isQuiet: boolean): void {
    const shell = startShell(this.#directory, this.#environment);
    if (shell === null) return;
    this.#waiting = [...this.#waiting, shell];
    void shell.gone.then(() => this.#forget(shell));
    if (!isQuiet) this.#fillSoon();
    else if (this.#waiting.length < MOST) this.#quiet = setTimeout(() => this.#fill(true)).unref();
  }

  #forget(shell: Shell): void {
    this.#waiting = this.#waiting.filter((other) => other !== shell);
  }
}

type Process = Piped & { readonly pid: number };

class Shell {
  readonly #client: Omit<Client, 'since'>;
  readonly #sign: Writable;
  #script: number | null;

  constructor(process: Process, script: number) {
    this.#client = clientIn(process, identify(process.pid));
    this.#sign = process.stdio[SIGN] as Writable;
    this.#script = script;
    this.#sign.on('error', () => {}); // it is gone, and how it exited tells why
    void this.gone.then(() => this.#close());
  }

  get lives(): boolean {
    const { identity } = this.#client;
    return identity !== null && isAlive(identity);
  }

  /** Resolves when its process is gone, whatever it was by then. */
  get gone(): Promise<unknown> {
    return this.#client.exited;
  }

  /** Null: it is gone, or cannot be told, and ends. */
  become(script: string): Client | null {
    if (this.#script === null) return null;
    const since = performance.now();
    try {
      // At its beginning, where the shell is going to read on some systems.
      writeSync(this.#script, script, 0);
    } catch {
      void this.end();
      return null;
    }
    this.#sign.end('go\n');
    this.#close();
    return { ...this.#client, since };
  }

  async end(): Promise<void> {
    this.#close();
    this.#sign.end();
    await this.gone;
  }

  #close(): void {
    if (this.#script !== null) closeSync(this.#script);
    this.#script = null;
  }
}

/** Null: there is none for now, and clients are started as they would be without it. */
function startShell(directory: string, environment: Readonly<Record<string, string>>): Shell | null {
  let script: number;
  try {
    // It is for nobody else: what it is going to hold includes what the client signs in with.
    const path = join(directory, `${randomUUID()}.sh`);
    script = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
  } catch {
    return null;
  }
  const child = spawn('/bin/sh', ['-c', WAIT, TITLE], {
    cwd: '/',
    env: environment,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe', script],
  });
  child.on('error', () => {});
  if (child.pid !== undefined) return new Shell(child as Process, script);
  closeSync(script);
  return null;
}

/** Names that some shells keep for themselves: they refuse a value, or give another. */
const OF_SHELLS: ReadonlySet<string> = new Set([
  'BASHOPTS',
  'BASH_VERSINFO',
  'EUID',
  'LINENO',
  'OPTIND',
  'PPID',
  'RANDOM',
  'SECONDS',
  'SHELLOPTS',
  'UID',
]);

/** False: a shell would hand it on otherwise, or could only tell by an exit code what is wrong. */
function canBecome({ binary, cwd, environment }: StartParts): boolean {
  const isHandedOn = (name: string): boolean => /^[A-Za-z_]\w*$/.test(name) && !OF_SHELLS.has(name);
  if (!isAbsolute(binary) || !Object.keys(environment).every(isHandedOn)) return false;
  try {
    accessSync(binary, constants.X_OK);
    return statSync(cwd).isDirectory();
  } catch {
    return false;
  }
}

/** Where it goes comes first: some variables would tell `cd` otherwise. What it sets by itself is no part of what is handed on. */
function scriptOf({ binary, arguments: args, cwd, environment }: StartParts): string {
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${quoted(value)}`);
  const names = Object.keys(environment);
  return [
    `cd ${quoted(cwd)} || exit`,
    'unset PWD OLDPWD',
    ...(names.length === 0 ? [] : [`export ${variables.join(' ')}`]),
    `exec ${[binary, ...args].map(quoted).join(' ')} ${SIGN}<&- ${SCRIPT}<&-`,
    '',
  ].join('\n');
}
