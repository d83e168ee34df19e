/** What becomes of the state by what happens. Pure. */

import type { TaskId } from '../../../domain/ids.ts';
import type { View } from '../../../view/view.ts';
import type { Paragraph } from '../text.ts';
import { windowTop } from './layout.ts';
import { press } from './press.ts';
import { rowsOf } from './rows.ts';
import { jobIndexIn, layoutIn, topOf } from './shown.ts';
import type { Action, Note, State } from './state.ts';

/** Of a conversation so many paragraphs are kept; to cut it anew with each line would cost more than it saves. */
const TALK_KEPT = 1_000;
const TALK_MOST = 1_500;

export const reduce = (state: State, action: Action): State => settled(changed(state, action), state);

function changed(state: State, action: Action): State {
  switch (action.type) {
    case 'press':
      return press({ ...state, job: state.job ?? state.view?.job ?? null }, action.press);
    case 'paste':
      // What is pasted is text, never commands: only a filter takes it.
      return state.asking?.kind === 'filter' ? { ...state, filter: state.filter + action.text } : state;
    case 'resized':
      return { ...state, size: action.size };
    case 'view':
      return seen(state, action.view);
    case 'read':
      return state.page?.kind === 'detail' && state.task === action.task
        ? { ...state, page: { ...state.page, text: action.text } }
        : state;
    case 'gone':
      return { ...state, page: null, note: { text: 'The task is gone.', isFault: true } };
    case 'listen':
      return { ...state, talk: { task: action.task, text: [] } };
    case 'said':
      return heard(state, action.task, action.text);
    case 'answered':
      return answered(state, action.note);
  }
}

function seen(state: State, view: View): State {
  const isChosen = state.job !== null && view.jobs.some(({ id }) => id === state.job);
  if (isChosen && view.job !== state.job) return state; // looked at before the job was chosen
  const isOther = view.job !== state.view?.job;
  return {
    ...state,
    view,
    job: isChosen ? state.job : null,
    wanted: state.orders.length === 0 ? null : state.wanted,
    ...(isOther && { task: null, index: 0, rowsTop: 0, page: null }),
  };
}

function heard(state: State, task: TaskId, said: readonly Paragraph[]): State {
  if (state.talk.task !== task) return state;
  const text = [...state.talk.text, ...said];
  return { ...state, talk: { task, text: text.length > TALK_MOST ? text.slice(-TALK_KEPT) : text } };
}

const answered = (state: State, note: Note): State => ({
  ...state,
  orders: state.orders.slice(1),
  answers: state.answers + 1,
  note,
});

/** With the rows as listed now, the same task selected as before where it is still among them, and it in view. */
function settled(state: State, before: State): State {
  const { view, asTree, filter } = state;
  const tasks = view?.tasks ?? [];
  const isSame = view === before.view && asTree === before.asTree && filter === before.filter;
  const rows = isSame ? state.rows : rowsOf(tasks, { asTree, filter });
  const found = isSame ? state.index : rows.findIndex(({ task }) => task.id === state.task);
  const index = Math.max(0, Math.min(found < 0 ? state.index : found, rows.length - 1));
  // Of an open page the task stays, whatever is listed behind it.
  const task = state.page === null ? (rows[index]?.task.id ?? null) : state.task;
  const next = { ...state, rows, index, task };
  const layout = layoutIn(next);
  return {
    ...next,
    rowsTop: windowTop(next.rowsTop, index, layout.tasks, rows.length),
    jobsTop: windowTop(next.jobsTop, jobIndexIn(next), layout.jobs, view?.jobs.length ?? 0),
    page: next.page === null ? null : { ...next.page, top: topOf(next) },
  };
}
