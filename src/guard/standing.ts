import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { linesOf } from '../platform/lines.ts';
import { guardPath } from '../platform/package.ts';
import { cannotJudge } from './answer.ts';
import { QUESTION_BYTES, type Question, readAnswer, STANDING, writeQuestion } from './question.ts';

/** Why a call is refused, for the worker to read; null: it keeps to the rules. Never rejects. */
export type Judge = (question: Question) => Promise<string | null>;

/** So long does the guard think of a call, milliseconds. It takes a few, but a machine may be busy, and a path may lead where no answer comes from. */
const LIMIT_MS = 30_000;
/** At the end, so long is its process waited for. One that looks where no answer comes from cannot be ended. */
const END_MS = 1_000;

/**
 * The guard as one process that is asked call after call, where a client asks through its own pipe. No thread, as one
 * that waits for a dead file system cannot be ended and would keep the pool from its end, too. It is started for the first call,
 * and ends with the pool, whatever ended that. When it dies or does not answer, the call is refused, and the next one is
 * for another process.
 */
export class StandingGuard implements AsyncDisposable {
  readonly #environment: Readonly<Record<string, string>>;
  readonly #limitMs: number;
  #process: GuardProcess | null = null;
  /** One question after the other. */
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  /** @param environment of its process, by which it is found */
  constructor(environment: Readonly<Record<string, string>>, limitMs = LIMIT_MS) {
    this.#environment = environment;
    this.#limitMs = limitMs;
  }

  /** Of its process, null: there is none. */
  get pid(): number | null {
    return this.#process?.pid ?? null;
  }

  readonly judge: Judge = (question) => {
    const answer = this.#turn.then(() => this.#ask(question));
    this.#turn = answer;
    return answer;
  };

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    await this.#process?.end();
  }

  async #ask(question: Question): Promise<string | null> {
    try {
      if (this.#closed) throw new Error('the pool ends');
      this.#process ??= new GuardProcess(this.#environment);
      return await this.#process.ask(question, this.#limitMs);
    } catch (error) {
      void this.#process?.end();
      this.#process = null;
      return cannotJudge(error);
    }
  }
}

class GuardProcess {
  readonly #child;
  readonly #answers: AsyncGenerator<string>;
  readonly #exited: Promise<unknown>;
  #asked = 0;

  constructor(environment: Readonly<Record<string, string>>) {
    // A session of its own: a Ctrl+C in the terminal of a foreground pool must not reach it.
    this.#child = spawn(process.execPath, [guardPath(), STANDING], {
      env: environment,
      stdio: ['pipe', 'pipe', 'ignore'],
      detached: true,
    });
    // That it could not be started, or has ended, is told by the answer that does not come.
    this.#exited = once(this.#child, 'exit').catch(() => {});
    this.#child.on('error', () => {});
    this.#child.stdin.on('error', () => {});
    this.#answers = linesOf(this.#child.stdout, QUESTION_BYTES);
  }

  get pid(): number | null {
    return this.#child.pid ?? null;
  }

  /** @throws when no answer comes */
  async ask(question: Question, limitMs: number): Promise<string | null> {
    const id = ++this.#asked;
    this.#child.stdin.write(writeQuestion(id, question));
    const silence = new AbortController();
    const tooLong = sleep(limitMs, null, { signal: silence.signal }).catch(() => null);
    const line = await Promise.race([this.#answers.next(), tooLong]).finally(() => silence.abort());
    if (line === null) throw new Error(`it did not answer within ${limitMs / 1000} s`);
    if (line.done === true) throw new Error('it has ended');
    return readAnswer(line.value, id);
  }

  async end(): Promise<void> {
    this.#child.kill('SIGKILL');
    this.#child.stdout.destroy();
    await Promise.race([this.#exited, sleep(END_MS, undefined, { ref: false })]);
  }
}
