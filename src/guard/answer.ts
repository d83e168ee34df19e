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
