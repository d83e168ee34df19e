/**
 * What a transaction costs is mostly the pages that it changes, as each is written as a whole. So running attempts stand in
 * one index only, which leads to their tasks too, and what was spent at one moment is one row.
 */
export const sql = `
DROP INDEX tasks_leased;

DROP INDEX attempts_unbooked;
CREATE INDEX attempts_unbooked ON attempts (pool) WHERE usage IS NULL AND outcome <> 'running';
CREATE VIEW unbooked AS
SELECT * FROM attempts INDEXED BY attempts_running WHERE outcome = 'running' AND usage IS NULL
UNION ALL
SELECT * FROM attempts INDEXED BY attempts_unbooked WHERE outcome <> 'running' AND usage IS NULL;

CREATE TABLE spent (
  at INTEGER PRIMARY KEY,
  usd REAL NOT NULL CHECK (usd >= 0)
) STRICT;
INSERT INTO spent (at, usd) SELECT at, sum(usd) FROM spendings GROUP BY at;
DROP TABLE spendings;
ALTER TABLE spent RENAME TO spendings;
`;
