import { messageOf } from '../domain/errors.ts';

/** Why a call is refused that was not judged. */
export const cannotJudge = (cause: unknown): string =>
  `the guard cannot judge this call: ${messageOf(cause)}`;

/** What a PreToolUse hook answers: nothing, or that the call is refused, and why. */
export function hookAnswer(refusal: string | null): object {
  if (refusal === null) return {};
  return {
    hookSpecificOutput: {
      hookEventName: 'PreToolUse',
      permissionDecision: 'deny',
      permissionDecisionReason: `Klauss: ${refusal}`,
    },
  };
}
