/** A merge that did not succeed, in the words for the queue and for the worker that is to mend it. */

import type { Start } from '../../claude/start.ts';
import type { FailureReason } from '../../domain/states.ts';
import type { SentBack } from '../../workspace/workspace.ts';

export interface WhyBack {
  readonly reason: Extract<FailureReason, 'conflict' | 'gates'>;
  readonly error: string;
}

export function whyBack(back: SentBack): WhyBack {
  switch (back.kind) {
    case 'conflict':
      return {
        reason: 'conflict',
        error: `Conflicts with what other tasks changed in ${back.files.join(', ')}`,
      };
    case 'unresolved':
      return { reason: 'conflict', error: `Conflict markers were left in ${back.files.join(', ')}` };
    case 'gates': {
      const { command, exitCode, tail } = back.gate;
      const how = exitCode === null ? 'was ended' : `exited ${exitCode}`;
      return {
        reason: 'gates',
        error: `Together with the work of other tasks, the gate \`${command}\` ${how}:\n${tail}`,
      };
    }
  }
}

/** How the worker is told. */
export function startOf(back: SentBack): Start {
  if (back.kind === 'gates') return { kind: 'gates', command: back.gate.command, output: back.gate.tail };
  return { kind: 'conflict', files: back.files };
}
