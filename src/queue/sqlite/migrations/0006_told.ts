/**
 * Who has heard of what: a session of what became of its jobs, whoever `[notify]` names of what a pool has seen. Both
 * are numbers of events; what happened before is old news.
 */
export const sql = `
ALTER TABLE sessions ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
UPDATE sessions SET told = coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'events'), 0);
ALTER TABLE pools ADD COLUMN told INTEGER;

CREATE INDEX events_of_no_job ON events (id) WHERE job IS NULL;
`;
