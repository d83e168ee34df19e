import { packageVersion } from '../platform/package.ts';
import type { Result } from './command.ts';

/** What `--version` says. */
export const version = (): Result => ({ data: { version: packageVersion() }, text: packageVersion() });
