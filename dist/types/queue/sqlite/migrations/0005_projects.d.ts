/** Projects that share a queue: which one a job is of, and where the pool of another one has its logs. */
export declare const sql = "\nALTER TABLE jobs ADD COLUMN project TEXT;\nALTER TABLE pools ADD COLUMN logs TEXT;\n";
