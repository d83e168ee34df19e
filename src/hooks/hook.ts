/** What all hooks have in common: the input that Claude Code gives and the output that it takes. */

import type { Context } from '../actions/context.ts';
import { KlaussError } from '../domain/errors.ts';
import { asSessionId, type SessionId } from '../domain/ids.ts';

export interface HookInput {
  readonly session: SessionId;
  readonly cwd: string;
  /** Why the session ends (SessionEnd only): clear, resume, logout, prompt_input_exit, other. */
  readonly reason: string | null;
}

export interface HookOutput {
  /** Shown to the user. */
  readonly systemMessage?: string;
  readonly hookSpecificOutput?: {
    readonly hookEventName: 'SessionStart' | 'UserPromptSubmit';
    readonly additionalContext: string;
  };
}

export type Hook = (context: Context, input: HookInput) => Promise<HookOutput | null>;

const NOT_BY_HAND = 'Hooks are not called by hand; `klauss doctor` looks at the plugin.';

/** Reads the hook's input by hand: a schema library costs more start-up time than the hook itself. */
export function parseInput(json: string): HookInput {
  const input = parseJson(json);
  if (
    typeof input === 'object' &&
    input !== null &&
    'session_id' in input &&
    typeof input.session_id === 'string'
  ) {
    return {
      session: asSessionId(input.session_id),
      cwd: 'cwd' in input && typeof input.cwd === 'string' ? input.cwd : process.cwd(),
      reason: 'reason' in input && typeof input.reason === 'string' ? input.reason : null,
    };
  }
  throw new KlaussError('usage', 'A hook is given its input by Claude Code; this has no session_id.', {
    hint: NOT_BY_HAND,
  });
}

/** Unlike the message of the parser, this one is a line whatever stood there. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new KlaussError('usage', 'A hook is given its input by Claude Code; this is no JSON.', {
      hint: NOT_BY_HAND,
      cause,
    });
  }
}
