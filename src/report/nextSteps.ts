import type { Job, Task } from '../domain/records.ts';
import { assertNever } from '../domain/states.ts';

/** What can be done with a job as it stands, a line each. */
export function nextSteps(job: Job, tasks: readonly Task[]): readonly string[] {
  return [...progressSteps(job, tasks), ...applySteps(job, tasks)];
}

/** What is to be done with the result. */
function applySteps(job: Job, tasks: readonly Task[]): string[] {
  const landed = tasks.filter((task) => task.landed !== null);
  const applied = new Set(job.applied?.tasks);
  const open = landed.filter(({ key }) => !applied.has(key));
  if (job.finishedAt !== null && open.length > 0)
    return [`Next: klauss apply ${job.id} brings the result into your tree; klauss diff ${job.id} shows it.`];
  return job.applied === null ? [] : [`Applied. klauss rollback ${job.id} takes it back.`];
}

function progressSteps(job: Job, tasks: readonly Task[]): string[] {
  const failed = tasks.find((task) => task.status === 'failed');
  switch (job.status) {
    case 'failed':
      return [
        `Next: klauss show ${job.id}/${failed?.key ?? 'KEY'} tells more; klauss retry ${job.id} runs what failed again.`,
      ];
    case 'paused':
      return [`Next: klauss resume ${job.id} goes on with it.`];
    case 'pending':
    case 'running':
      return [`Next: klauss wait ${job.id} follows it.`];
    case 'completed':
    case 'cancelled':
      return [];
    default:
      return assertNever(job.status);
  }
}
