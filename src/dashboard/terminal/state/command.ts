/** Keys that are letters and signs: what they open, and what they want done. */

import { moveIn, openHelp, openLog } from './move.ts';
import { jobIn, taskIn } from './shown.ts';
import type { Order, State } from './state.ts';

export function commandIn(state: State, character: string): State {
  switch (character) {
    case 'q':
      return { ...state, isOver: true };
    case 'j':
      return moveIn(state, 'down');
    case 'k':
      return moveIn(state, 'up');
    case ' ':
      return moveIn(state, 'pageDown');
    case 'g':
      return moveIn(state, 'home');
    case 'G':
      return moveIn(state, 'end');
    case '?':
      return state.page?.kind === 'help' ? { ...state, page: null } : openHelp(state);
    case 'l':
      return state.page?.kind === 'log' ? { ...state, page: null } : openLog(state);
    case 'p':
      return pauseOrResume(state);
    case 's':
      return stop(state);
    case 'r':
      return retry(state);
    case '+':
    case '=': // the same key without Shift
      return moreWorkers(state);
    case '-':
      return fewerWorkers(state);
    case 't':
      return state.page === null ? { ...state, asTree: !state.asTree } : state;
    case '/':
      return state.page === null ? { ...state, asking: { kind: 'filter' }, pane: 'tasks' } : state;
    default:
      return state;
  }
}

const say = (state: State, text: string): State => ({ ...state, note: { text, isFault: true } });
const order = (state: State, wanted: Order): State => ({ ...state, orders: [...state.orders, wanted] });
const ask = (state: State, text: string, wanted: Order): State => ({
  ...state,
  asking: { kind: 'question', text, order: wanted },
});

function pauseOrResume(state: State): State {
  const job = jobIn(state);
  if (job === null) return say(state, 'There is no job to pause.');
  if (job.status !== 'paused') return order(state, { do: 'pause', job: job.id });
  const resume: Order = { do: 'resume', job: job.id };
  return state.view?.pool
    ? order(state, resume)
    : ask(
        state,
        `No workers run: going on with job ${job.id} starts them, and they spend money. Go on?`,
        resume,
      );
}

function stop(state: State): State {
  if (state.view?.pool == null) return say(state, 'No workers run. `+` starts one.');
  return ask(state, 'Stop all workers? What they do goes back to pending.', { do: 'stop' });
}

/** The selected task, or, where jobs are chosen, what failed of the job. */
function retry(state: State): State {
  const job = jobIn(state);
  const task = taskIn(state);
  if (state.pane === 'jobs' && state.page === null) {
    return job === null
      ? say(state, 'There is no job to retry.')
      : order(state, { do: 'retry', what: { job: job.id } });
  }
  return task === null
    ? say(state, 'There is no task to retry.')
    : order(state, { do: 'retry', what: { task: task.id } });
}

function moreWorkers(state: State): State {
  if (state.view?.pool == null) {
    return ask(state, 'No workers run. Start one? It spends money as soon as there is work.', {
      do: 'workers',
      count: 1,
    });
  }
  return wantWorkers(state, workersWanted(state) + 1);
}

function fewerWorkers(state: State): State {
  if (state.view?.pool == null) return say(state, 'No workers run. `+` starts one.');
  const wanted = workersWanted(state) - 1;
  return wanted < 1
    ? say(state, 'One worker is the least there can be. `s` stops it.')
    : wantWorkers(state, wanted);
}

/** Keys come faster than answers. */
const workersWanted = ({ view, wanted }: State): number => wanted ?? view?.pool?.workers ?? 0;

const wantWorkers = (state: State, wanted: number): State => ({
  ...order(state, { do: 'workers', count: wanted }),
  wanted,
});
