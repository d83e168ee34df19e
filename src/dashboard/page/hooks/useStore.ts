import { useEffect, useReducer } from 'preact/hooks';
import { type Message, NOTHING, next, type Store } from '../state/store.ts';
import { setTime } from './clock.ts';

/** So long after a connection that the browser has given up, milliseconds. */
const AGAIN_MS = 3_000;
const TYPES = ['view', 'change', 'history', 'more', 'end'] as const;

/**
 * What the server tells of a job, as it comes. A connection that breaks is taken up again, by the browser as long as
 * it does; by the page when it has given up, unless the server says that it does not know this page.
 * @param job null: whichever the server finds
 */
export function useStore(job: string | null): Store {
  const [store, dispatch] = useReducer(next, NOTHING);
  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined;
    let events: EventSource;
    const connect = (): void => {
      events = new EventSource(job === null ? '/events' : `/events?job=${encodeURIComponent(job)}`);
      for (const type of TYPES) {
        events.addEventListener(type, ({ data: text }) => {
          const data = JSON.parse(text);
          if (type === 'view' || type === 'change') setTime(data.at);
          dispatch({ type, data, at: Date.now() } as Message);
        });
      }
      events.onerror = () => {
        dispatch({ type: 'lost', at: Date.now() });
        if (events.readyState === EventSource.CLOSED) void reconnect();
      };
    };
    const reconnect = async (): Promise<void> => {
      const known = await isKnown();
      if (known) again = setTimeout(connect, AGAIN_MS);
      else dispatch({ type: 'locked' });
    };
    connect();
    return () => {
      clearTimeout(again);
      events.close();
    };
  }, [job]);
  return store;
}

/** Whether the server still lets this page in, as far as can be told. */
async function isKnown(): Promise<boolean> {
  try {
    const { status } = await fetch('/session');
    return status !== 401 && status !== 403;
  } catch {
    return true; // nobody answers, now
  }
}
