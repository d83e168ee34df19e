/**
 * Who has heard of what: a session of what became of its jobs, whoever `[notify]` names of what a pool has seen. Both
 * are numbers of events; what happened before is old news.
 */
export declare const sql = "\nALTER TABLE sessions ADD COLUMN told INTEGER NOT NULL DEFAULT 0;\nUPDATE sessions SET told = coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'events'), 0);\nALTER TABLE pools ADD COLUMN told INTEGER;\n\nCREATE INDEX events_of_no_job ON events (id) WHERE job IS NULL;\n";
