import type { Config } from './config.ts';
/** Stands for a configuration: equal for equal ones, wherever the queue was said to be. */
export declare function fingerprint({ database: _, ...config }: Config): string;
