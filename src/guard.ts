/**
 * The entry point of the guard: a PreToolUse hook that a client is given with its settings, `guard.cjs <rules>`, the call
 * on stdin. It is paid for at every call of a tool, so it loads nothing that it does not need. Whatever goes wrong in it
 * refuses the call: exit code 2. `guard.cjs --standing` is the guard of a pool, which asks it call after call.
 */

import { readFileSync } from 'node:fs';
import { cannotJudge, hookAnswer } from './guard/answer.ts';
import { callOf } from './guard/calls.ts';
import { refusalOf } from './guard/decide.ts';
import { answerTo, QUESTION_BYTES, STANDING } from './guard/question.ts';
import { rulesOf } from './guard/rules.ts';
import { linesOf } from './platform/lines.ts';

const [, , order = ''] = process.argv;
if (order === STANDING) stand();
else judgeOne(order);

function judgeOne(rules: string): void {
  try {
    const call = callOf(JSON.parse(readFileSync(0, 'utf8')));
    const refusal = refusalOf(call, rulesOf(JSON.parse(rules)), process.env);
    if (refusal !== null) process.stdout.write(`${JSON.stringify(hookAnswer(refusal))}\n`);
  } catch (error) {
    process.stderr.write(`klauss: ${cannotJudge(error)}\n`);
    process.exitCode = 2;
  }
}

async function stand(): Promise<void> {
  for await (const line of linesOf(process.stdin, QUESTION_BYTES)) process.stdout.write(answerTo(line));
}
