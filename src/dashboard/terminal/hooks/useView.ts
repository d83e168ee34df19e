import { type Dispatch, useEffect, useEffectEvent } from 'react';
import type { Source } from '../../../view/source.ts';
import type { Action, State } from '../state/state.ts';

/** Looks at the queue whenever it may have changed, and at once when another job was chosen or an order carried out. */
export function useView(
  source: Source,
  { job, answers }: Pick<State, 'job' | 'answers'>,
  dispatch: Dispatch<Action>,
  fail: (error: unknown) => void,
): void {
  const look = useEffectEvent(async (): Promise<void> => {
    dispatch({ type: 'view', view: await source.view(job) });
  });

  useEffect(() => {
    const end = new AbortController();
    const follow = async (): Promise<void> => {
      for await (const _ of source.changes(end.signal)) if (!end.signal.aborted) await look();
    };
    follow().catch((error: unknown) => end.signal.aborted || fail(error));
    return () => end.abort();
  }, [source, fail]);

  useEffect(() => {
    if (job === null && answers === 0) return; // the first look is that of the changes
    look().catch(fail);
  }, [job, answers, fail]);
}
