import { pageHeight, pageLines, topOf } from '../state/shown.ts';
import type { Page, State } from '../state/state.ts';
import { Lines } from './lines.tsx';
import { Title } from './title.tsx';

/** A page in place of the lists: all of a task, its conversation, or help. */
export function PageView({ state, page }: { readonly state: State; readonly page: Page }) {
  const lines = pageLines(state);
  const height = pageHeight(state);
  const top = topOf(state);
  const end = Math.min(top + height, lines.length);
  const place = lines.length > height ? `, lines ${top + 1}–${end} of ${lines.length}` : '';
  const name = { detail: `${page.title}: detail`, log: `${page.title}: log`, help: 'Help' }[page.kind];
  const follows = page.follows ? ', follows' : '';
  const isSilent = page.kind === 'log' && lines.length === 0;
  return (
    <>
      <Title text={`${name}${place}${follows}`} columns={state.size.columns} />
      <Lines
        lines={isSilent ? [{ text: 'Nothing was said yet.', tone: 'quiet' }] : lines.slice(top, end)}
        rows={height}
      />
    </>
  );
}
