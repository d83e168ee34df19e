import { Component } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TaskId } from '../../../domain/ids.ts';
import type { Line } from '../../../view/source.ts';
import { useConversation } from '../hooks/useConversation.ts';

/** Whoever is nearer to the end than this is taken to be there, pixels. */
const NEAR = 32;

/** The conversation of a task. It stays at its end, until somebody scrolls up. */
export function Log({ task }: { readonly task: TaskId }) {
  const { batches } = useConversation(task);
  const [follows, setFollows] = useState(true);
  const log = useRef<HTMLDivElement>(null);
  const goToEnd = (): void => {
    if (log.current !== null) log.current.scrollTop = log.current.scrollHeight;
  };
  useLayoutEffect(() => {
    if (follows) goToEnd();
  }, [batches, follows]);
  return (
    <div class="log-frame">
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll it everywhere */}
      <div
        ref={log}
        class="log"
        role="log"
        aria-label="Conversation"
        aria-live="off"
        tabIndex={0}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) =>
          setFollows(scrollHeight - scrollTop - clientHeight < NEAR)
        }
      >
        {batches.map(({ number, lines }) => (
          <Lines key={number} lines={lines} />
        ))}
        {batches.length === 0 && <p class="empty">Nothing was said yet.</p>}
      </div>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll it everywhere */}
      {!follows && (
        <button type="button" class="follow" onClick={() => setFollows(true)}>
          ↓ Follow
        </button>
      )}
    </div>
  );
}

/** They never change once they are there. */
class Lines extends Component<{ readonly lines: readonly Line[] }> {
  override shouldComponentUpdate(): boolean {
    return false;
  }

  override render({ lines }: { readonly lines: readonly Line[] }) {
    return lines.map(({ kind, text }, index) => (
      <p key={index} class={`said ${kind}`}>
        {text}
      </p>
    ));
  }
}
