import { duration } from '../../../domain/words.ts';
import { done } from '../../../view/progress.ts';
import type { JobView } from '../../../view/view.ts';
import { useNow } from '../hooks/clock.ts';
import { costText, leftText } from '../state/words.ts';
import { JobControls } from './jobControls.tsx';
import { Progress } from './progress.tsx';
import { JobState } from './state.tsx';

/** A job at a glance: its goal, how far it is, what it has cost, how long it still takes. */
export function JobHead({ job, at }: { readonly job: JobView; readonly at: number }) {
  const now = useNow(job.finishedAt === null);
  const { ended, all } = done(job.counts);
  const facts = [
    `${ended}/${all} tasks`,
    costText(job),
    duration(Math.max(0, (job.finishedAt ?? now) - job.createdAt)),
    leftText(job, at, now),
    job.applied ? 'applied' : '',
  ].filter((fact) => fact !== '');
  return (
    <section class="job-head" aria-label="Job">
      <div class="job-title">
        <h2>{job.goal === '' ? `Job ${job.id}` : job.goal}</h2>
        <code class="id">{job.id}</code>
        <JobState status={job.status} reason={job.reason} />
        <JobControls job={job} />
      </div>
      <Progress counts={job.counts} />
      <p class="facts number">{facts.join(' · ')}</p>
    </section>
  );
}
