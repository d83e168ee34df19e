import { count } from '../../../domain/words.ts';
import type { JobView } from '../../../view/view.ts';
import { type Proposal, usePropose } from './control.tsx';
import { Propose } from './propose.tsx';

/** Pause, resume, retry. */
export function JobControls({ job }: { readonly job: JobView }) {
  if (usePropose() === null) return null;
  return (
    <fieldset class="controls" aria-label="This job">
      {proposalsFor(job).map((proposal) => (
        <Propose key={proposal.button} proposal={proposal} />
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
      key: 'p',
      order: { do: 'resume', job: id },
    });
  } else if (finishedAt === null) {
    proposals.push({
      title: `Pause job ${id}?`,
      text: 'Its running tasks go back to pending, and none is begun until it is resumed.',
      button: 'Pause',
      key: 'p',
      order: { do: 'pause', job: id },
    });
  }
  const again = counts.failed + counts.cancelled + counts.skipped;
  if (again > 0) {
    proposals.push({
      title: `Retry ${count(again, 'task')} of job ${id}?`,
      text: 'What failed, was cancelled or was skipped is run again, and costs money again.',
      button: 'Retry',
      key: 'R',
      order: { do: 'retry', job: id },
    });
  }
  return proposals;
}
