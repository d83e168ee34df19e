/** The lines at the bottom: a question, the filter that is being typed, what a key did, or which keys there are. */

import { linesOf, type Paragraph, within } from '../text.ts';
import type { Order, State } from './state.ts';

const MOST_LINES = 3;

export function footOf({
  asking,
  filter,
  note,
  orders,
  page,
  pane,
  size: { columns },
}: State): readonly Paragraph[] {
  const width = Math.max(1, columns);
  if (asking?.kind === 'question') return lines(`${asking.text} [y/n]`, 'title', width);
  if (asking?.kind === 'filter') return lines(`/${filter}█`, 'title', width);
  const [order] = orders;
  if (order !== undefined) return lines(doing(order), 'busy', width);
  if (note !== null) return lines(note.text, note.isFault ? 'bad' : 'good', width);
  return [{ text: within(page === null ? LIST_KEYS[pane] : PAGE_KEYS[page.kind], width), tone: 'quiet' }];
}

/** The last of them are cut where there is little room. */
const LIST_KEYS = {
  tasks:
    'q quit · ? help · ↵ detail · l log · / filter · t tree · p pause · r retry · s stop · + - workers · Tab jobs',
  jobs: 'q quit · ? help · ↑↓ choose · ↵ its tasks · p pause · r retry what failed · s stop · + - workers · Tab tasks',
} as const;
const PAGE_KEYS = {
  detail: 'Esc back · ↑↓ scroll · Tab next part · l log · q quit',
  log: 'Esc back · ↑↓ scroll · End follow · ↵ detail · q quit',
  help: 'Esc back · ↑↓ scroll · q quit',
} as const;

function doing(order: Order): string {
  switch (order.do) {
    case 'pause':
      return `Job ${order.job} is being paused …`;
    case 'resume':
      return `Job ${order.job} is being resumed …`;
    case 'retry':
      return 'Looking for what can be retried …';
    case 'stop':
      return 'The workers are being stopped …';
    case 'workers':
      return `Asking for ${order.count} workers …`;
  }
}

const lines = (text: string, tone: Paragraph['tone'], columns: number): readonly Paragraph[] =>
  linesOf([{ text: text.replaceAll(/\s+/g, ' '), tone }], columns).slice(0, MOST_LINES);
