/** A task's conversation, as the page keeps it. Pure. */

import type { Line } from '../../../view/source.ts';
import type { Lines } from '../../protocol.ts';

/** What is further back can be read with `klauss logs`. */
const KEPT_LINES = 5_000;

/** Lines that came together, numbered as they came. */
export interface Batch {
  readonly number: number;
  readonly lines: readonly Line[];
}

/** As it is shown. */
export interface Conversation {
  readonly batches: readonly Batch[];
  readonly connected: boolean;
}

type Event = { readonly type: 'opened' | 'lost' } | { readonly type: 'lines'; readonly lines: Lines };

export const SILENCE: Conversation = { batches: [], connected: false };

/** What is shown after something has come in; who reconnects is told everything anew. */
export function nextConversation({ batches, connected }: Conversation, event: Event): Conversation {
  switch (event.type) {
    case 'opened':
      return { batches: [], connected: true };
    case 'lost':
      return { batches, connected: false };
    case 'lines': {
      const number = (batches.at(-1)?.number ?? 0) + 1;
      return { batches: newest([...batches, { number, lines: event.lines }]), connected };
    }
  }
}

function newest(batches: readonly Batch[]): readonly Batch[] {
  let lines = 0;
  const first = batches.findLastIndex((batch) => {
    lines += batch.lines.length;
    return lines > KEPT_LINES;
  });
  return batches.slice(Math.min(first + 1, batches.length - 1));
}
