import { createHash } from 'node:crypto';
import type { Config } from './config.ts';

/** Stands for a configuration: equal for equal ones, wherever the queue was said to be. */
export function fingerprint({ database: _, ...config }: Config): string {
  return createHash('sha256').update(JSON.stringify(config)).digest('hex').slice(0, 16);
}
