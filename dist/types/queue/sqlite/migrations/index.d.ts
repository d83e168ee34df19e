/** Each takes the schema one version further; the version of a schema is the number of those applied. Only ever append. */
export declare const MIGRATIONS: readonly string[];
