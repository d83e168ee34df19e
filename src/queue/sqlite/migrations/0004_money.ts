/**
 * What attempts may spend and have spent, what a day has cost, and why a pool holds back or stopped. `usage` is null
 * until an attempt is booked; what ended before without it is taken for free.
 */
export const sql = `
ALTER TABLE jobs ADD COLUMN reason TEXT CHECK (reason IN ('budget'));

ALTER TABLE attempts ADD COLUMN reserved_usd REAL CHECK (reserved_usd >= 0);
ALTER TABLE attempts ADD COLUMN cost_usd REAL NOT NULL DEFAULT 0;
UPDATE attempts SET cost_usd = coalesce(usage ->> '$.costUsd', 0) WHERE usage IS NOT NULL;
UPDATE attempts SET
  usage = '{"costUsd":0,"inputTokens":0,"outputTokens":0,"cacheReadTokens":0,"cacheWriteTokens":0,"turns":0,"toolCalls":0,"model":null,"denials":[]}'
WHERE usage IS NULL AND outcome <> 'running';
CREATE INDEX attempts_unbooked ON attempts (pool) WHERE usage IS NULL;

CREATE TABLE spendings (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  usd REAL NOT NULL CHECK (usd >= 0)
) STRICT;
CREATE INDEX spendings_at ON spendings (at);
INSERT INTO spendings (at, usd) SELECT ended_at, cost_usd FROM attempts WHERE ended_at IS NOT NULL AND cost_usd > 0;

ALTER TABLE pools ADD COLUMN hold TEXT CHECK (json_valid(hold));
ALTER TABLE pools ADD COLUMN halt TEXT CHECK (json_valid(halt));
`;
