/**
 * The entry point of the guard: a PreToolUse hook that a client is given with its settings, `guard.cjs <rules>`, the call
 * on stdin. It is paid for at every call of a tool, so it loads nothing that it does not need. Whatever goes wrong in it
 * refuses the call: exit code 2.
 */

import { readFileSync } from 'node:fs';
import { messageOf } from './domain/errors.ts';
import { readCall } from './guard/calls.ts';
import { refusalOf } from './guard/decide.ts';
import { readRules } from './guard/rules.ts';

try {
  const rules = readRules(process.argv[2]);
  const refusal = refusalOf(readCall(readFileSync(0, 'utf8')), rules, process.env);
  if (refusal !== null) process.stdout.write(`${JSON.stringify(denial(`Klauss: ${refusal}`))}\n`);
} catch (error) {
  process.stderr.write(`klauss: the guard cannot judge this call: ${messageOf(error)}\n`);
  process.exitCode = 2;
}

function denial(permissionDecisionReason: string) {
  return {
    hookSpecificOutput: { hookEventName: 'PreToolUse', permissionDecision: 'deny', permissionDecisionReason },
  };
}
