import { asJobId, type JobId } from '../../domain/ids.ts';
import type { Submission, Submitted } from '../queue.ts';
import { addTasks } from './addTasks.ts';
import type { Connection } from './connection.ts';
import { setConvention } from './conventions.ts';
import { record } from './events.ts';
import { existingJob, job } from './read.ts';

/** Without letters and digits that look alike. A job id begins with a letter, so that it is never taken for a task's. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const SYMBOLS = `${LETTERS}23456789`;

const INSERT_JOB = `
INSERT INTO jobs (id, goal, budget_usd, session, metadata, project, base, allow_followups, created_at)
VALUES (:id, :goal, :budgetUsd, :session, :metadata, :project, :base, :allowFollowups, :now)`;

/**
 * Stores a job with its tasks, dependencies and conventions.
 * @throws KlaussError `plan`: see `addTasks`
 */
export function submit(db: Connection, submission: Submission): Submitted {
  const id = newJobId(db);
  db.run(INSERT_JOB, {
    id,
    goal: submission.goal,
    budgetUsd: submission.budgetUsd,
    session: submission.session,
    metadata: JSON.stringify(submission.metadata),
    project: submission.project,
    base: submission.base,
    allowFollowups: submission.allowFollowups ? 1 : 0,
    now: db.now,
  });
  for (const [key, value] of Object.entries(submission.conventions)) setConvention(db, id, key, value);
  const tasks = addTasks(db, existingJob(db, id), submission.tasks);
  record(db, 'job.submitted', { job: id }, { tasks: tasks.length, session: submission.session });
  return { job: existingJob(db, id), tasks };
}

function newJobId(db: Connection): JobId {
  for (;;) {
    const [first = 0, ...rest] = db.random(6);
    const id = asJobId(symbol(LETTERS, first) + rest.map((byte) => symbol(SYMBOLS, byte)).join(''));
    if (job(db, id) === null) return id;
  }
}

const symbol = (alphabet: string, byte: number): string => alphabet.charAt(byte % alphabet.length);
