/** Keys that move: through the lists, and through a page. */

import { HELP } from '../help.ts';
import { jobIndexIn, lastTop, layoutIn, pageHeight, pageLines, taskIn, topOf } from './shown.ts';
import type { KeyName, Page, State } from './state.ts';

export const moveIn = (state: State, key: KeyName): State =>
  state.page === null ? moveInLists(state, key) : moveInPage(state, state.page, key);

function moveInLists(state: State, key: KeyName): State {
  switch (key) {
    case 'tab':
    case 'left':
    case 'right':
      return { ...state, pane: state.pane === 'jobs' ? 'tasks' : 'jobs' };
    case 'escape':
      return { ...state, filter: '' };
    case 'enter':
      return state.pane === 'jobs' ? { ...state, pane: 'tasks' } : openDetail(state);
    case 'backspace':
      return state;
    default:
      return state.pane === 'jobs' ? moveJob(state, key) : moveTask(state, key);
  }
}

type Move = 'up' | 'down' | 'pageUp' | 'pageDown' | 'home' | 'end';

/** Where a move leads from a place among so many, of which `height` are seen at once. */
function moved(move: Move, from: number, count: number, height: number): number {
  const page = Math.max(1, height - 1);
  const to = {
    up: from - 1,
    down: from + 1,
    pageUp: from - page,
    pageDown: from + page,
    home: 0,
    end: count - 1,
  }[move];
  return Math.max(0, Math.min(to, count - 1));
}

function moveTask(state: State, move: Move): State {
  const index = moved(move, state.index, state.rows.length, layoutIn(state).tasks);
  return { ...state, index };
}

function moveJob(state: State, move: Move): State {
  const jobs = state.view?.jobs ?? [];
  const job = jobs[moved(move, jobIndexIn(state), jobs.length, layoutIn(state).jobs)];
  return job === undefined ? state : { ...state, job: job.id };
}

function moveInPage(state: State, page: Page, key: KeyName): State {
  switch (key) {
    case 'escape':
      return { ...state, page: null };
    case 'tab':
    case 'right':
      return scrolled(state, page, sectionAfter(state));
    case 'left':
      return scrolled(state, page, sectionBefore(state));
    case 'enter':
      return page.kind === 'log' ? openDetail(state) : state;
    case 'backspace':
      return state;
    default: {
      const lines = lastTop(state) + 1;
      return scrolled(state, page, moved(key, topOf(state), lines, pageHeight(state)));
    }
  }
}

/** At its end, a log goes on to follow what comes. */
const scrolled = (state: State, page: Page, top: number): State => ({
  ...state,
  page: { ...page, top, follows: page.kind === 'log' && top >= lastTop(state) },
});

/** Parts of a page begin with a title. */
function sectionAfter(state: State): number {
  const next = pageLines(state).findIndex(({ tone }, index) => tone === 'title' && index > topOf(state));
  return next < 0 ? topOf(state) : next;
}

const sectionBefore = (state: State): number =>
  Math.max(
    0,
    pageLines(state).findLastIndex(({ tone }, index) => tone === 'title' && index < topOf(state)),
  );

export function openDetail(state: State): State {
  const task = taskIn(state);
  if (task === null) return nothingSelected(state);
  return open(state, { kind: 'detail', title: task.key, text: [{ text: '…', tone: 'quiet' }] });
}

export function openLog(state: State): State {
  const task = taskIn(state);
  if (task === null) return nothingSelected(state);
  return { ...state, page: { kind: 'log', title: task.key, top: 0, follows: true, text: [] } };
}

export const openHelp = (state: State): State => open(state, { kind: 'help', title: 'Help', text: HELP });

const open = (state: State, page: Pick<Page, 'kind' | 'title' | 'text'>): State => ({
  ...state,
  page: { ...page, top: 0, follows: false },
});

const nothingSelected = (state: State): State => ({
  ...state,
  note: { text: 'There is no task here to look at.', isFault: true },
});
