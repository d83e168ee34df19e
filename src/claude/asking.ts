/**
 * A client that asks the guard through its own pipe: it writes a request on stdout before every call of a tool that
 * touches files, and waits for the answer on stdin. Whatever is no answer refuses the call, so none is sent where there is none.
 */

import { realpathSync } from 'node:fs';
import * as z from 'zod';
import { hookAnswer } from '../guard/answer.ts';
import type { Guarding } from './guarding.ts';
import { controlRequest, controlResponse, INITIALIZE_ID, initialize } from './input.ts';
import { PIPE_HOOKS } from './settings.ts';
import { parseJson } from './stream.ts';

const SETTINGS = 'klauss-settings';

const control = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('control_request'),
    request_id: z.string(),
    request: z.object({ subtype: z.string(), input: z.unknown().optional() }),
  }),
  z.object({ type: z.literal('control_response'), response: z.unknown().optional() }),
  /** It waits for an answer no longer. */
  z.object({ type: z.literal('control_cancel_request') }),
]);

/** The hooks are registered, and a failure of one refuses the call. Older clients do not say so, and do not do so. */
const initialized = z.object({
  request_id: z.literal(INITIALIZE_ID),
  response: z.object({ hooks_applied: z.literal(true), hook_on_failure_supported: z.literal(true) }),
});
const settled = z.object({
  request_id: z.literal(SETTINGS),
  response: z.object({ effective: z.object({ env: z.record(z.string(), z.coerce.string()).default({}) }) }),
});

type Environment = Readonly<Record<string, string>>;

interface AskingParts {
  readonly guard: Extract<Guarding, { kind: 'pipe' }>;
  readonly binary: string;
  /** That the client is started with. */
  readonly environment: Environment;
}

export class Asking {
  /** Resolves with true once the client has said that it asks; with false: it does not. Not at all, when it ends before. */
  readonly asks: Promise<boolean>;
  readonly #resolve: (asks: boolean) => void;
  readonly #guard: AskingParts['guard'];
  readonly #write: (line: string) => void;
  /** That of its commands. */
  #environment: Environment;

  /** @param write to its stdin */
  constructor({ guard, binary, environment }: AskingParts, write: (line: string) => void) {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.asks = promise;
    this.#resolve = resolve;
    this.#guard = guard;
    // What it adds by itself, as far as it names a file that would matter.
    this.#environment = { ...environment, CLAUDE_CODE_EXECPATH: realPath(binary) };
    this.#write = write;
    write(initialize(PIPE_HOOKS));
  }

  /** The lines that are for others. */
  async *rest(lines: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const line of lines) if (!this.#takes(line)) yield line;
  }

  #takes(line: string): boolean {
    if (!line.includes('"control_')) return false; // nearly all
    const { success, data } = control.safeParse(parseJson(line));
    if (!success) return false;
    if (data.type === 'control_response') this.#hear(data.response);
    if (data.type === 'control_request') void this.#answer(data.request_id, data.request);
    return true;
  }

  /** What it answered: first of its hooks, then of its settings. */
  #hear(response: unknown): void {
    if (initialized.safeParse(response).success) {
      this.#write(controlRequest(SETTINGS, { subtype: 'get_settings' }));
      return;
    }
    const { success, data } = settled.safeParse(response);
    if (success) this.#environment = { ...this.#environment, ...data.response.effective.env };
    this.#resolve(success);
  }

  async #answer(id: string, request: { readonly subtype: string; readonly input?: unknown }): Promise<void> {
    if (request.subtype !== 'hook_callback') {
      this.#write(controlResponse(id, { subtype: 'error', error: 'Nobody is here to answer that.' }));
      return;
    }
    const { judge, rules } = this.#guard;
    const refusal = await judge({ call: request.input, rules, environment: this.#environment });
    this.#write(controlResponse(id, { subtype: 'success', response: hookAnswer(refusal) }));
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
