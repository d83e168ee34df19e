/** One timer for everything on the page that tells how long something takes. */

import { useEffect, useReducer } from 'preact/hooks';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
/** How far the server's clock is ahead of this browser's, milliseconds. */
let ahead = 0;

/** The server's time, milliseconds since 1970. */
const now = (): number => Date.now() + ahead;

/** Told of the server's time whenever it tells it. */
export function setTime(at: number): void {
  ahead = at - Date.now();
}

/**
 * The server's time, looked at again every second.
 * @param moving false: it need not be looked at again
 */
export function useNow(moving = true): number {
  const [, lookAgain] = useReducer((looks: number) => looks + 1, 0);
  useEffect(() => {
    if (!moving) return;
    const listener = (): void => lookAgain(undefined);
    listeners.add(listener);
    timer ??= setInterval(() => {
      for (const one of listeners) one();
    }, 1_000);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  }, [moving]);
  return now();
}
