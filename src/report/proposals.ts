/** Follow-up tasks that workers proposed and that did not join their job. */

import type { Followup } from '../domain/proof.ts';
import type { Job } from '../domain/records.ts';
import type { Told } from './fields.ts';
import { oneLineWithin } from './tokens.ts';

export interface Proposal {
  /** Key of the task whose worker proposes it. */
  readonly by: string;
  readonly followup: Followup;
}

const LISTED = 5;
const PROMPT_TOKENS = 40;

export function openProposals(tasks: readonly Told[]): readonly Proposal[] {
  const joined = new Set<string>();
  for (const { proposedBy, key, prompt } of tasks) {
    if (proposedBy === null) continue;
    joined.add(idOf(proposedBy, 'key', key));
    joined.add(idOf(proposedBy, 'prompt', prompt));
  }
  return tasks.flatMap(({ key: by, report }) =>
    (report?.followups ?? [])
      .filter(({ key, prompt }) => {
        const hasJoined = key !== null && joined.has(idOf(by, 'key', key));
        return !hasJoined && !joined.has(idOf(by, 'prompt', prompt));
      })
      .map((followup) => ({ by, followup })),
  );
}

const idOf = (by: string, kind: 'key' | 'prompt', value: string): string => JSON.stringify([by, kind, value]);

/** A few lines for a model: the first of them, how many there are, how to add one. */
export function proposalLines({ id }: Job, proposals: readonly Proposal[]): readonly string[] {
  if (proposals.length === 0) return [];
  const more = proposals.length - LISTED;
  return [
    `Proposed by workers, not in the job; klauss submit --job ${id} "..." adds one:`,
    ...proposals
      .slice(0, LISTED)
      .map(({ by, followup }) => `- by ${by}: ${oneLineWithin(followup.prompt, PROMPT_TOKENS)}`),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ];
}
