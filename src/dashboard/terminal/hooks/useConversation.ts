import { type Dispatch, useEffect } from 'react';
import { messageOf } from '../../../domain/errors.ts';
import type { Source } from '../../../view/source.ts';
import type { TaskView } from '../../../view/view.ts';
import { saidText } from '../document.ts';
import type { Action } from '../state/state.ts';

/** Whoever goes through the tasks with a key held down listens to none of them. */
const SETTLED_MS = 150;

/** Listens to the client of the selected task; to each attempt anew, as the one before it may have had no transcript. */
export function useConversation(source: Source, task: TaskView | null, dispatch: Dispatch<Action>): void {
  const id = task?.id ?? null;
  const attempt = task?.attempt ?? 0;
  // A new attempt is a new conversation
  useEffect(() => {
    dispatch({ type: 'listen', task: id });
    if (id === null) return;
    const end = new AbortController();
    const listen = async (): Promise<void> => {
      for await (const said of source.conversation(id, end.signal)) {
        if (end.signal.aborted) return;
        dispatch({ type: 'said', task: id, text: said.map(saidText) });
      }
    };
    const timer = setTimeout(() => {
      listen().catch((error: unknown) => {
        // Logs may be removed at any time; that ends nothing else.
        const text = `It cannot be read: ${messageOf(error)}`;
        if (!end.signal.aborted) dispatch({ type: 'said', task: id, text: [{ text, tone: 'bad' }] });
      });
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
      end.abort();
    };
  }, [source, id, attempt, dispatch]);
}
