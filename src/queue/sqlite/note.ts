import type { JsonObject } from '../../domain/json.ts';
import type { Lease, WorkspaceNote } from '../../domain/records.ts';
import type { Connection } from './connection.ts';
import { record } from './events.ts';
import type { StateRow } from './rows.ts';

const NOTE = `
UPDATE tasks SET
  branch = coalesce(:branch, branch), base = coalesce(:base, base), "commit" = coalesce(:commit, "commit"),
  changed_files = coalesce(:changedFiles, changed_files), gates = coalesce(:gates, gates),
  reported = coalesce(:reported, reported), proved = coalesce(:proved, proved)
WHERE id = :task AND lease_token = :token
RETURNING job, attempt`;

/** Notes facts about the worktree of a running task; what is not named stays. False: the lease is lost. */
export function note(db: Connection, { task, token }: Lease, facts: WorkspaceNote): boolean {
  const { branch, base, commit, changedFiles, gates, reported, proved } = facts;
  const row = db.get<Pick<StateRow, 'job' | 'attempt'>>(NOTE, {
    task,
    token,
    branch: branch ?? null,
    base: base ?? null,
    commit: commit ?? null,
    changedFiles: changedFiles === undefined ? null : JSON.stringify(changedFiles),
    reported: reported === undefined ? null : JSON.stringify(reported),
    gates: gates === undefined ? null : JSON.stringify(gates),
    proved: proved === undefined ? null : JSON.stringify(proved),
  });
  if (row === undefined) return false;
  record(db, 'task.noted', { job: row.job, task }, { attempt: row.attempt, ...told(facts) });
  return true;
}

/** What an event tells of a note: of gates the command, of a report that it is there, of the proof its commit only. */
function told({ proved, gates, reported, ...facts }: WorkspaceNote): JsonObject {
  return {
    ...facts,
    ...(gates === undefined ? {} : { gates: gates.map(({ command }) => command) }),
    ...(reported === undefined ? {} : { reported: true }),
    ...(proved === undefined ? {} : { proved: { commit: proved.commit } }),
  };
}
