/**
 * A worktree for each task: where a job starts from, what of it the user's tree holds, and how far the work of
 * a task has come. What was proved is kept only while it may still be merged, where it landed only while it is there.
 */
export declare const sql = "\nALTER TABLE jobs ADD COLUMN base TEXT;\nALTER TABLE jobs ADD COLUMN applied TEXT CHECK (json_valid(applied));\n\nALTER TABLE tasks ADD COLUMN base TEXT;\nALTER TABLE tasks ADD COLUMN landed TEXT CHECK (landed IS NULL OR status = 'completed');\nALTER TABLE tasks ADD COLUMN proved TEXT\n  CHECK (json_valid(proved)) CHECK (proved IS NULL OR status IN ('pending', 'running'));\nALTER TABLE tasks ADD COLUMN resolves INTEGER NOT NULL DEFAULT 0 CHECK (resolves >= 0);\nALTER TABLE tasks ADD COLUMN changed_files TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(changed_files));\n\nALTER TABLE specs ADD COLUMN isolation TEXT NOT NULL DEFAULT 'shared'\n  CHECK (isolation IN ('worktree', 'shared'));\n";
