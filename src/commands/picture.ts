/** What `graph` and `timeline` have in common: a picture goes to stdout, or to a file that is asked for. */

import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Context } from '../actions/context.ts';
import { KlaussError, messageOf } from '../domain/errors.ts';
import type { Job } from '../domain/records.ts';
import type { Result } from './command.ts';

export const OUTPUT_ARGS = {
  output: { type: 'string', valueHint: 'FILE', description: 'Write it to this file' },
  force: { type: 'boolean', description: 'Replace the file if it is there' },
} as const;

interface OutputArgs {
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
}

/** The title of a job's pictures. */
export const titleOf = ({ id, goal }: Job): string => (goal === '' ? `Job ${id}` : `Job ${id}: ${goal}`);

/** @throws KlaussError `file`: it cannot be written, or is there already; `usage` */
export async function picture(
  { cwd }: Context,
  { id }: Job,
  format: string,
  text: string,
  { output, force }: OutputArgs,
): Promise<Result> {
  if (output === undefined) {
    if (force)
      throw new KlaussError('usage', '--force is for --output.', { hint: 'Name a file with --output FILE.' });
    return { data: { job: id, format, picture: text, file: null }, text };
  }
  const file = resolve(cwd, output);
  try {
    await writeFile(file, `${text}\n`, { flag: force ? 'w' : 'wx' });
  } catch (cause) {
    const exists = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    throw new KlaussError(
      'file',
      exists ? `${file} is there already.` : `${file} cannot be written: ${messageOf(cause)}`,
      { hint: exists ? 'Name another file, or replace it with --force.' : 'Name another file.', cause },
    );
  }
  return { data: { job: id, format, picture: text, file }, text: `Wrote ${file}.` };
}
