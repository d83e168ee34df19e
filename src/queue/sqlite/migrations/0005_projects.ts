/** Projects that share a queue: which one a job is of, and where the pool of another one has its logs. */
export const sql = `
ALTER TABLE jobs ADD COLUMN project TEXT;
ALTER TABLE pools ADD COLUMN logs TEXT;
`;
