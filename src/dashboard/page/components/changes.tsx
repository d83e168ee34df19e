import { done } from '../../../view/progress.ts';
import type { JobView } from '../../../view/view.ts';
import { Patch } from './patch.tsx';

/** What a job has changed so far, all its tasks together. */
export function Changes({ job }: { readonly job: JobView }) {
  const { ended } = done(job.counts);
  return <Patch url={`/jobs/${job.id}/diff`} version={`${ended} ${job.status}`} />;
}
