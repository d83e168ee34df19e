/**
 * Starting git from small shells that stay. Node starts a process by a fork, which takes the longer the more memory it
 * has: 2 ms with 50 MB, 6 ms with 130, in which it does nothing else. A shell takes half a millisecond at any size of
 * its starter, and a task in a worktree needs a dozen calls.
 *
 * Each shell reads commands from a pipe and runs one at a time; what git writes passes through its own pipes, and a
 * line that cannot be foreseen marks the end. A shell ends when the process does that started it, whatever ended that;
 * a Ctrl+C in the terminal does not reach it, so its starter decides what is carried to its end.
 */

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { quoted } from '../platform/shell.ts';

/** Input is part of a command, so a lot of it is better written to git directly. */
const MOST_INPUT = 64 * 1024;

/** A call of git as a launcher starts it. */
export interface Launch {
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment; it has at least the variables that the launcher's has. */
  readonly environment: Readonly<Record<string, string>>;
  readonly input?: string | undefined;
}

/** How a call ended: with an exit code, or without one. */
export type LaunchEnd =
  | { readonly exitCode: number; readonly stdout: string; readonly stderr: string }
  /** Its shell is gone, and perhaps git with it. */
  | null;

export class Launcher implements AsyncDisposable {
  readonly #environment: Readonly<Record<string, string>>;
  readonly #all = new Set<Shell>();
  readonly #idle: Shell[] = [];

  /** @param environment of the shells, by which they are found when their starter has died */
  constructor(environment: Readonly<Record<string, string>>) {
    this.#environment = environment;
  }

  takes({ input = '' }: Pick<Launch, 'input'>): boolean {
    return input.length <= MOST_INPUT;
  }

  /** Runs git in a shell that is idle, or in a new one. */
  async run(launch: Launch): Promise<LaunchEnd> {
    const shell = this.#idle.pop() ?? this.#start();
    const end = await shell.run(commandOf(launch, this.#environment));
    if (this.#all.has(shell)) this.#idle.push(shell);
    return end;
  }

  /** Ends the shells, each when its call has ended. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#all].map((shell) => shell.end()));
  }

  #start(): Shell {
    const shell = new Shell(this.#environment, () => {
      this.#all.delete(shell);
      const index = this.#idle.indexOf(shell);
      if (index >= 0) this.#idle.splice(index, 1);
    });
    this.#all.add(shell);
    return shell;
  }
}

class Shell {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #mark = randomUUID();
  readonly #ended: Promise<unknown>;
  readonly #out: Buffer[] = [];
  readonly #err: Buffer[] = [];
  #whenDone: (end: LaunchEnd) => void = () => {};

  constructor(environment: Readonly<Record<string, string>>, whenGone: () => void) {
    this.#process = spawn('/bin/sh', { cwd: '/', env: environment, detached: true });
    const { stdin, stdout, stderr } = this.#process;
    stdout.on('data', (chunk: Buffer) => this.#hear(this.#out, chunk));
    stderr.on('data', (chunk: Buffer) => this.#hear(this.#err, chunk));
    const gone = (): void => {
      whenGone();
      this.#whenDone(null);
    };
    stdin.on('error', gone);
    this.#process.on('error', gone);
    this.#ended = once(this.#process, 'close').then(gone, gone);
  }

  async run(command: string): Promise<LaunchEnd> {
    const mark = this.#mark;
    return await new Promise((resolve) => {
      this.#whenDone = resolve;
      this.#process.stdin.write(`${command}; printf '${mark} %d\\n' $?; printf '${mark}\\n' >&2\n`);
    });
  }

  async end(): Promise<void> {
    this.#process.stdin.end();
    await this.#ended;
  }

  #hear(heard: Buffer[], chunk: Buffer): void {
    heard.push(chunk);
    const out = upToMark(this.#out, new RegExp(`${this.#mark} (\\d+)\\n$`));
    const err = upToMark(this.#err, new RegExp(`${this.#mark}\\n$`));
    if (out === null || err === null) return;
    this.#out.length = 0;
    this.#err.length = 0;
    this.#whenDone({ exitCode: Number(out.match[1]), stdout: out.text, stderr: err.text });
  }
}

/** What was heard before the mark, if the mark has come. */
function upToMark(
  heard: Buffer[],
  mark: RegExp,
): { readonly text: string; readonly match: RegExpExecArray } | null {
  if (heard.at(-1)?.at(-1) !== 0x0a) return null;
  const all = Buffer.concat(heard);
  heard.splice(0, heard.length, all);
  const match = mark.exec(all.subarray(-LONGEST_MARK).toString('latin1'));
  return match === null ? null : { text: all.subarray(0, all.length - match[0].length).toString(), match };
}

/** A UUID, an exit code and what is around them. */
const LONGEST_MARK = 50;

/** A call as a line of a shell's script, with what its environment has more than that of the shell. */
function commandOf({ args, cwd, environment, input }: Launch, known: Launch['environment']): string {
  const assignments = Object.entries(environment).flatMap(([name, value]) =>
    known[name] === value ? [] : `${name}=${quoted(value)}`,
  );
  const call = [...assignments, 'git', '-C', quoted(cwd), ...args.map(quoted)].join(' ');
  return input === undefined ? `${call} </dev/null` : `printf %b ${quoted(escaped(input))} | ${call}`;
}

/** As `printf %b` reads it; a shell's words cannot hold a NUL. */
const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\0', '\\0000');
