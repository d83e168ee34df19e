import { count } from '../../domain/words.ts';
import type { JobView } from '../../view/view.ts';
import { type Proposal, usePropose } from './control.tsx';

/** Pause, resume, retry. */
export function JobControls({ job }: { readonly job: JobView }) {
  const propose = usePropose();
  if (propose === null) return null;
  return (
    <fieldset class="controls" aria-label="This job">
      {proposalsFor(job).map((proposal) => (
        <button key={proposal.button} type="button" onClick={() => propose(proposal)}>
          {proposal.button}
        </button>
      ))}
    </fieldset>
  );
}

/** What can be done with a job as it is. */
function proposalsFor({ id, status, finishedAt, counts }: JobView): readonly Proposal[] {
  const proposals: Proposal[] = [];
  if (status === 'paused') {
    proposals.push({
      title: `Go on with job ${id}?`,
      text: 'Workers are started when none run. Each client that runs costs money.',
      button: 'Resume',
      order: { do: 'resume', job: id },
    });
  } else if (finishedAt === null) {
    proposals.push({
      title: `Pause job ${id}?`,
      text: 'Its running tasks go back to pending, and none is begun until it is resumed.',
      button: 'Pause',
      order: { do: 'pause', job: id },
    });
  }
  const again = counts.failed + counts.cancelled + counts.skipped;
  if (again > 0) {
    proposals.push({
      title: `Retry ${count(again, 'task')} of job ${id}?`,
      text: 'What failed, was cancelled or was skipped is run again, and costs money again.',
      button: 'Retry',
      order: { do: 'retry', job: id },
    });
  }
  return proposals;
}
