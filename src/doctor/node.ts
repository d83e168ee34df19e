import { type Finding, ok } from './finding.ts';

/** One that is too old is refused before anything else is loaded (`bin/klauss`). */
export const checkNode = async (): Promise<readonly Finding[]> => [
  ok(`Node ${process.versions.node}, ${process.execPath}`),
];
