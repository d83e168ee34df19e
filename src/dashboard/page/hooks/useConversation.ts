import { useEffect, useReducer } from 'preact/hooks';
import type { TaskId } from '../../../domain/ids.ts';
import { type Conversation, nextConversation, SILENCE } from '../state/conversation.ts';
import { useVisible } from './useVisible.ts';

/**
 * What a task's client says and does, as it comes, while the page is seen: a browser opens six connections to a server
 * at most, all tabs together, and each of these is one.
 */
export function useConversation(task: TaskId): Conversation {
  const [conversation, dispatch] = useReducer(nextConversation, SILENCE);
  const visible = useVisible();
  useEffect(() => {
    if (!visible) return;
    const events = new EventSource(`/tasks/${task}/conversation`);
    events.onopen = () => dispatch({ type: 'opened' });
    events.onerror = () => dispatch({ type: 'lost' });
    events.addEventListener('lines', ({ data }) => dispatch({ type: 'lines', lines: JSON.parse(data) }));
    return () => events.close();
  }, [task, visible]);
  return conversation;
}
