/** Proof of a result: expected outputs exist, and every gate exits 0 on that very tree. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { type GateResult, NO_USAGE, type Receipt, type Task } from '../domain/records.ts';
import { type GateOptions, runGate } from './run.ts';

export type Proof =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly reason: 'outputs' | 'gates'; readonly error: string };

export interface ProveOptions extends Omit<GateOptions, 'log' | 'timeoutSeconds'> {
  /** The output of gate N goes to `<logPrefix>.gate-<N>.log`. */
  readonly logPrefix: string;
  readonly toolCalls: number;
  readonly now: () => number;
}

export async function prove(task: Task, options: ProveOptions): Promise<Proof> {
  const outputs = await findOutputs(task.expectedOutputs, options.directory);
  const missing = outputs.filter((output) => output.files.length === 0).map((output) => output.pattern);
  if (missing.length > 0) {
    return { ok: false, reason: 'outputs', error: `Expected outputs are missing: ${missing.join(', ')}` };
  }

  const gates: GateResult[] = [];
  for (const [index, gate] of (task.gates ?? []).entries()) {
    const log = `${options.logPrefix}.gate-${index + 1}.log`;
    const result = await runGate(gate, { ...options, log, timeoutSeconds: task.timeout });
    gates.push(result);
    if (result.exitCode !== 0) return { ok: false, reason: 'gates', error: describeFailure(result) };
  }
  return {
    ok: true,
    receipt: {
      outputs,
      gates,
      commit: null,
      tree: null,
      unchanged: null,
      attempt: 0,
      session: null,
      usage: NO_USAGE,
      toolCalls: options.toolCalls,
      provedAt: options.now(),
    },
  };
}

async function findOutputs(patterns: readonly string[], directory: string): Promise<Receipt['outputs']> {
  return await Promise.all(
    patterns.map(async (pattern) => ({
      pattern,
      // As a name first: `app/[id]/page.tsx` is a file, though it looks like a pattern.
      files: existsSync(resolve(directory, pattern))
        ? [pattern]
        : await glob(pattern, { cwd: directory, dot: true, onlyFiles: false }),
    })),
  );
}

function describeFailure(gate: GateResult): string {
  const how = gate.exitCode === null ? 'was ended' : `exited ${gate.exitCode}`;
  return `Gate \`${gate.command}\` ${how} after ${gate.seconds.toFixed(1)} s:\n${gate.tail}`;
}
