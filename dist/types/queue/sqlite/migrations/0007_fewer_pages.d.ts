/**
 * What a transaction costs is mostly the pages that it changes, as each is written as a whole. So running attempts stand in
 * one index only, which leads to their tasks too, and what was spent at one moment is one row.
 */
export declare const sql = "\nDROP INDEX tasks_leased;\n\nDROP INDEX attempts_unbooked;\nCREATE INDEX attempts_unbooked ON attempts (pool) WHERE usage IS NULL AND outcome <> 'running';\nCREATE VIEW unbooked AS\nSELECT * FROM attempts INDEXED BY attempts_running WHERE outcome = 'running' AND usage IS NULL\nUNION ALL\nSELECT * FROM attempts INDEXED BY attempts_unbooked WHERE outcome <> 'running' AND usage IS NULL;\n\nCREATE TABLE spent (\n  at INTEGER PRIMARY KEY,\n  usd REAL NOT NULL CHECK (usd >= 0)\n) STRICT;\nINSERT INTO spent (at, usd) SELECT at, sum(usd) FROM spendings GROUP BY at;\nDROP TABLE spendings;\nALTER TABLE spent RENAME TO spendings;\n";
