import { createInterface } from 'node:readline/promises';

/**
 * Asks on the terminal, beside the results on stdout. Anything but a yes is a no: an empty answer, Ctrl+C, the end of the
 * input.
 */
export async function ask(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // A question that nobody answers is left open by Ctrl+D, and is rejected by Ctrl+C.
  const closed = new Promise<null>((resolve) => terminal.once('close', () => resolve(null)));
  try {
    const answered = terminal.question(`${question} [y/N] `).catch(() => null);
    const answer = await Promise.race([answered, closed]);
    if (answer === null) process.stderr.write('\n');
    return /^\s*y(es)?\s*$/i.test(answer ?? '');
  } finally {
    terminal.close();
  }
}
