/** Where a landing stands while it is under way: see holding.ts. */

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Scratch } from '../git/tree.ts';

/** `<project>/.klauss` */
export const stateDirectory = ({ directory }: Scratch): string => dirname(directory);
export const landingDirectory = (scratch: Scratch): string => join(stateDirectory(scratch), 'landing');

/** True when a landing is under way, or was interrupted. */
export const isHeld = (scratch: Scratch): boolean => existsSync(landingDirectory(scratch));
