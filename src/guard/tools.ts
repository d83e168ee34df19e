/** The client's tools that the guard looks at. */

import type { Manner } from './access.ts';

/** The parameter of a tool that names a file, and what becomes of that file. */
export const FILES: Readonly<Record<string, readonly [parameter: string, manner: Manner]>> = {
  Read: ['file_path', 'read'],
  NotebookRead: ['notebook_path', 'read'],
  Grep: ['path', 'searched'],
  Glob: ['path', 'searched'],
  Write: ['file_path', 'written'],
  Edit: ['file_path', 'written'],
  MultiEdit: ['file_path', 'written'],
  NotebookEdit: ['notebook_path', 'written'],
};

/** Tools whose `command` a shell runs. */
export const SHELLS = ['Bash', 'Monitor'];

/** The tools that the guard is asked about, as a matcher of hooks. */
export const GUARDED = [...Object.keys(FILES), ...SHELLS].join('|');
