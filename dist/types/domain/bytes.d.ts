export declare const MEGABYTE: number;
/** A size for people: `12 KB`, `480 MB`, `1.2 GB`. */
export declare function formatBytes(bytes: number): string;
