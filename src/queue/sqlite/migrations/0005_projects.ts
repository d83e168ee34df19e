/** Projects that share a queue: which one a job is of, where the pool of another one has its logs, and by what it works. */
export const sql = `
ALTER TABLE jobs ADD COLUMN project TEXT;
ALTER TABLE pools ADD COLUMN logs TEXT;
ALTER TABLE pools ADD COLUMN config TEXT;
`;
