import { useEffect, useRef, useState } from 'preact/hooks';
import type { View } from '../../../view/view.ts';
import { endsBetween } from '../state/store.ts';
import { stateText } from '../state/words.ts';

/** More than so many at once are counted, not named. */
const NAMED = 3;

/** Tells whoever cannot see the page that tasks have ended. */
export function Announcer({ view }: { readonly view: View | null }) {
  const before = useRef<View | null>(null);
  const [text, say] = useState('');
  useEffect(() => {
    const ended = endsBetween(before.current, view);
    before.current = view;
    if (ended.length > NAMED) say(`${ended.length} tasks have ended.`);
    else if (ended.length > 0) say(ended.map((task) => `${task.key}: ${stateText(task)}`).join(', '));
  }, [view]);
  return (
    <p class="unseen" aria-live="polite">
      {text}
    </p>
  );
}
