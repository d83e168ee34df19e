import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { KlaussError, messageOf } from '../domain/errors.ts';

const VARIABLE = 'CLAUDE_ENV_FILE';

/**
 * Variables that the client has and its commands have not: by `CLAUDE_ENV_FILE` it is given a script that each of its
 * shells runs first (measured with 2.1.330). Its hooks and MCP servers, which are the user's, keep them.
 */
export class Withheld implements Disposable {
  /** To be added to the client's environment. */
  readonly variables: Readonly<Record<string, string>>;
  readonly #script: string;

  /**
   * @param login what only the client is to have
   * @param script the file to write, its parents are made; it is gone when the run is over, and holds nothing but names
   * @throws KlaussError `file` when it cannot be written: the commands would have what they must not have
   */
  constructor(login: Readonly<Record<string, string>>, script: string) {
    this.#script = script;
    const names = Object.keys(login);
    this.variables = names.length === 0 ? {} : { ...login, [VARIABLE]: script };
    if (names.length > 0) this.#write(`unset ${[...names, VARIABLE].join(' ')}\n`);
  }

  #write(text: string): void {
    try {
      mkdirSync(dirname(this.#script), { recursive: true, mode: 0o700 });
      writeFileSync(this.#script, text, { mode: 0o600 });
    } catch (cause) {
      this[Symbol.dispose]();
      throw new KlaussError('file', `${this.#script} cannot be written: ${messageOf(cause)}`, {
        hint: 'Check the log directory: its owner, its rights and the space left.',
        cause,
      });
    }
  }

  [Symbol.dispose](): void {
    rmSync(this.#script, { force: true });
  }
}
