/**
 * What a task is proved by. `verify` may be the JSON `null` from here on: then the gates are those of the project,
 * chosen when the task is first begun. Receipts of before get the fields that they lack.
 */
export const sql = `
ALTER TABLE jobs ADD COLUMN allow_followups INTEGER NOT NULL DEFAULT 0 CHECK (allow_followups IN (0, 1));

ALTER TABLE tasks ADD COLUMN gates TEXT CHECK (json_valid(gates));
ALTER TABLE tasks ADD COLUMN reported TEXT
  CHECK (json_valid(reported)) CHECK (reported IS NULL OR status IN ('pending', 'running'));

ALTER TABLE specs ADD COLUMN depth INTEGER NOT NULL DEFAULT 0 CHECK (depth >= 0);
ALTER TABLE specs ADD COLUMN proposed_by TEXT;

UPDATE tasks SET receipt = json_set(receipt,
  '$.commit', "commit", '$.tree', NULL, '$.unchanged', NULL, '$.attempt', attempt, '$.session', NULL,
  '$.usage', json('{"costUsd":0,"inputTokens":0,"outputTokens":0,"cacheReadTokens":0,"cacheWriteTokens":0,"turns":0,"toolCalls":0,"model":null,"denials":[]}'),
  -- What comes out of a subquery is a text until it is said to be JSON.
  '$.gates', json((SELECT json_group_array(json_patch('{"directory":"","source":"task","waived":null}', value)) FROM json_each(receipt, '$.gates'))))
WHERE receipt IS NOT NULL;
UPDATE tasks SET report = json_set(report, '$.unchangedBecause', '', '$.followups', json('[]')) WHERE report IS NOT NULL;
-- Work that waits to be merged is proved anew.
UPDATE tasks SET proved = NULL WHERE proved IS NOT NULL;
`;
