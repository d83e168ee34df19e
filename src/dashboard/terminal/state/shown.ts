/** What of the state is on the screen now. */

import type { JobView, TaskView } from '../../../view/view.ts';
import { linesOf, type Paragraph } from '../text.ts';
import { alertOf } from '../words.ts';
import { footOf } from './foot.ts';
import { type Layout, layoutOf, pageRows } from './layout.ts';
import type { State } from './state.ts';

export const layoutIn = (state: State): Layout =>
  layoutOf(state.size, {
    jobs: state.view?.jobs.length ?? 0,
    tasks: state.view?.tasks.length ?? 0,
    workers: state.view?.workers.length ?? 0,
    alert: state.view !== null && alertOf(state.view) !== null,
    foot: footOf(state).length,
  });

/** The job whose tasks are shown. */
export const jobIn = ({ view, job }: State): JobView | null =>
  view?.jobs.find(({ id }) => id === (job ?? view.job)) ?? null;

/** Where it stands among the jobs. */
export const jobIndexIn = ({ view, job }: State): number =>
  Math.max(0, view?.jobs.findIndex(({ id }) => id === (job ?? view.job)) ?? 0);

/** The selected task. */
export const taskIn = ({ view, task }: State): TaskView | null =>
  view?.tasks.find(({ id }) => id === task) ?? null;

/** All lines of the open page, none when there is none. */
export function pageLines(state: State): readonly Paragraph[] {
  const { page, size } = state;
  if (page === null) return [];
  return linesOf(page.kind === 'log' ? talkIn(state) : page.text, size.columns);
}

export const pageHeight = (state: State): number => pageRows(state.size, footOf(state).length);

/** The last line that the open page can begin with. */
export const lastTop = (state: State): number => Math.max(0, pageLines(state).length - pageHeight(state));

/** The first line of the open page that is shown. */
export const topOf = (state: State): number =>
  state.page === null ? 0 : state.page.follows ? lastTop(state) : Math.min(state.page.top, lastTop(state));

/** What the client of the selected task says; that of the one before it is none of it. */
export const talkIn = (state: State): readonly Paragraph[] =>
  state.talk.task === taskIn(state)?.id ? state.talk.text : [];
