/**
 * A worktree for each task: where a job starts from, what of it the user's tree holds, and how far the work of
 * a task has come. What was proved is kept only while it may still be merged, where it landed only while it is there.
 */
export const sql = `
ALTER TABLE jobs ADD COLUMN base TEXT;
ALTER TABLE jobs ADD COLUMN applied TEXT CHECK (json_valid(applied));

ALTER TABLE tasks ADD COLUMN base TEXT;
ALTER TABLE tasks ADD COLUMN landed TEXT CHECK (landed IS NULL OR status = 'completed');
ALTER TABLE tasks ADD COLUMN proved TEXT
  CHECK (json_valid(proved)) CHECK (proved IS NULL OR status IN ('pending', 'running'));
ALTER TABLE tasks ADD COLUMN resolves INTEGER NOT NULL DEFAULT 0 CHECK (resolves >= 0);
ALTER TABLE tasks ADD COLUMN changed_files TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(changed_files));

ALTER TABLE specs ADD COLUMN isolation TEXT NOT NULL DEFAULT 'shared'
  CHECK (isolation IN ('worktree', 'shared'));
`;
