import { statSync } from 'node:fs';
import { KlaussError } from '../domain/errors.ts';

/**
 * Refuses to go on with a queue whose file is gone, or another one by now. A file that was removed can be read as long
 * as it is open: nothing would ever change in it again.
 * @param path of the file of an open queue
 */
export function goneRefuser(path: string): () => void {
  const fileNow = (): number | undefined => statSync(path, { throwIfNoEntry: false })?.ino;
  const opened = fileNow();
  return () => {
    if (fileNow() === opened) return;
    throw new KlaussError('database', `The queue in ${path} is gone.`, {
      hint: '`klauss submit-file PLAN` makes a new one.',
    });
  };
}
