import { useState } from 'preact/hooks';
import type { JobId } from '../../../domain/ids.ts';
import { dollars } from '../../../domain/money.ts';
import { done } from '../../../view/progress.ts';
import type { JobView, View } from '../../../view/view.ts';
import { JobState } from './state.tsx';

/** All jobs, to choose one. Where there is no room beside what is shown of it, behind a button. */
export function Jobs({ view, choose }: { readonly view: View | null; readonly choose: (id: JobId) => void }) {
  const [open, setOpen] = useState(false);
  const jobs = view?.jobs ?? [];
  return (
    <nav class="jobs" aria-label="Jobs">
      <button
        type="button"
        class="jobs-button"
        aria-expanded={open}
        aria-controls="jobs"
        onClick={() => setOpen(!open)}
      >
        {jobs.length === 1 ? 'One job' : `${jobs.length} jobs`}
      </button>
      <ul id="jobs" class={open ? 'open' : ''}>
        {jobs.map((job) => (
          <li key={job.id}>
            <button
              type="button"
              class="job"
              aria-current={job.id === view?.job}
              onClick={() => {
                setOpen(false);
                choose(job.id);
              }}
            >
              <JobLine job={job} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function JobLine({ job }: { readonly job: JobView }) {
  const { ended, all } = done(job.counts);
  return (
    <>
      <span class="goal">{job.goal === '' ? job.id : job.goal}</span>
      <span class="facts">
        <JobState status={job.status} />
        <span class="number">
          {ended}/{all} · {dollars(job.costUsd)}
        </span>
      </span>
    </>
  );
}
