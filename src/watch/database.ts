import { statSync } from 'node:fs';
import { KlaussError } from '../domain/errors.ts';

/**
 * What makes sure that a queue is still the one in its file: one that was removed can be read on by whoever has it open,
 * but nothing happens in it any more.
 * @param path of the file of an open queue
 */
export function stillThere(path: string): () => void {
  const fileOf = (): number | undefined => statSync(path, { throwIfNoEntry: false })?.ino;
  const opened = fileOf();
  return () => {
    if (fileOf() === opened) return;
    throw new KlaussError('database', `The database ${path} was removed.`, {
      hint: 'What is submitted from now on is in a new one: run the command again.',
      details: { path },
    });
  };
}
