import { KlaussError } from '../domain/errors.ts';

/** One thing that is wrong with a plan. */
export interface PlanFault {
  /** Where: `tasks[2].depends_on[0]`; empty for the plan as a whole. */
  readonly path: string;
  /** Key of the task that is at fault, when it has one. */
  readonly task: string | null;
  readonly message: string;
  readonly hint?: string;
}

/** A plan made by a confused program can hold thousands; nobody reads on after these. */
const MOST_LISTED = 100;

/** The error that refuses a plan: the message lists the faults by number, `details` holds all of them. */
export function refusal(faults: readonly PlanFault[], source: string | undefined): KlaussError {
  const listed = faults.slice(0, MOST_LISTED).map((fault, index) => `${index + 1}. ${formatFault(fault)}`);
  if (faults.length > listed.length) listed.push(`... and ${faults.length - listed.length} more`);
  const plan = source === undefined ? 'The plan' : `The plan ${source}`;
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  return new KlaussError('plan', `${plan} has ${count}:\n${listed.join('\n')}`, {
    hint: 'Nothing was submitted. Correct the plan and submit it again; `klauss help plan` tells of every field.',
    details: faults,
  });
}

function formatFault({ path, task, message, hint }: PlanFault): string {
  const place = [path, task !== null && `(${task})`].filter(Boolean).join(' ');
  return [place && `${place}:`, message, hint && `- ${hint}`].filter(Boolean).join(' ');
}
