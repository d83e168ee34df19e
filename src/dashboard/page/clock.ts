/** One timer for everything on the page that tells how long something takes. */

import { useEffect, useState } from 'preact/hooks';

const listeners = new Set<(now: number) => void>();
let timer: ReturnType<typeof setInterval> | undefined;
/** How far the server's clock is ahead of this browser's, milliseconds. */
let ahead = 0;

/** The server's time, milliseconds since 1970. */
export const now = (): number => Date.now() + ahead;

/** Told of the server's time whenever it tells it. */
export function setTime(at: number): void {
  ahead = at - Date.now();
}

/**
 * The server's time, every second.
 * @param moving false: it is not wanted any more, and stands still
 */
export function useNow(moving = true): number {
  const [time, show] = useState(now);
  useEffect(() => {
    if (!moving) return;
    show(now());
    listeners.add(show);
    timer ??= setInterval(() => {
      for (const listener of listeners) listener(now());
    }, 1_000);
    return () => {
      listeners.delete(show);
      if (listeners.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  }, [moving]);
  return time;
}
