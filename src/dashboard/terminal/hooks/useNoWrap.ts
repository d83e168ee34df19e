import { useStdout } from 'ink';
import { useLayoutEffect } from 'react';

const WRAP_OFF = '\u001b[?7l';
const WRAP_ON = '\u001b[?7h';

/**
 * A line that is wider than the terminal is cut and not continued in the next row. None should be; but terminals do not
 * agree on how wide some emoji are, and one row too many would move the whole picture.
 */
export function useNoWrap(): void {
  const { stdout } = useStdout();
  useLayoutEffect(() => {
    stdout.write(WRAP_OFF);
    return () => void stdout.write(WRAP_ON);
  }, [stdout]);
}
