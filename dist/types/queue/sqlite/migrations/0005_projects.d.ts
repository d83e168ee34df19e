/** Projects that share a queue: which one a job is of, where the pool of another one has its logs, and by what it works. */
export declare const sql = "\nALTER TABLE jobs ADD COLUMN project TEXT;\nALTER TABLE pools ADD COLUMN logs TEXT;\nALTER TABLE pools ADD COLUMN config TEXT;\n";
