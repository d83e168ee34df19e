import type { View } from '../../../view/view.ts';
import { jobIn, layoutIn, talkIn, taskIn } from '../state/shown.ts';
import type { State } from '../state/state.ts';
import { linesOf } from '../text.ts';
import { Header } from './header.tsx';
import { Jobs } from './jobs.tsx';
import { Lines } from './lines.tsx';
import { Tasks } from './tasks.tsx';
import { Title } from './title.tsx';
import { Workers } from './workers.tsx';

/** Everything at a glance: jobs, tasks, workers, and the end of what the client of the selected task says. */
export function Lists({ state, view }: { readonly state: State; readonly view: View }) {
  const { columns } = state.size;
  const layout = layoutIn(state);
  const task = taskIn(state);
  const rows = state.rows.slice(state.rowsTop, state.rowsTop + layout.tasks);
  return (
    <>
      <Header view={view} columns={columns} />
      <Jobs
        jobs={view.jobs.slice(state.jobsTop, state.jobsTop + layout.jobs)}
        selected={jobIn(state)}
        hasFocus={state.pane === 'jobs'}
        columns={columns}
      />
      <Title text={tasksTitle(state, view, rows.length)} columns={columns} />
      <Tasks rows={rows} selected={task} hasFocus={state.pane === 'tasks'} now={view.at} columns={columns} />
      {layout.workers > 0 && (
        <>
          <Title text={workersTitle(view, layout.workers)} columns={columns} />
          <Workers workers={view.workers.slice(0, layout.workers)} columns={columns} />
        </>
      )}
      {layout.tail > 0 && (
        <>
          <Title text={task === null ? 'No task' : `What ${task.key} says`} columns={columns} />
          <Lines
            lines={linesOf(talkIn(state).slice(-layout.tail), columns).slice(-layout.tail)}
            rows={layout.tail}
          />
        </>
      )}
    </>
  );
}

function tasksTitle({ rows, rowsTop, filter, asTree }: State, { tasks, jobs }: View, shown: number): string {
  if (jobs.length === 0) return 'No jobs yet: /klauss:fanout or `klauss submit-file` makes one';
  const of = filter === '' ? '' : ` of ${tasks.length} with "${filter}"`;
  const part = shown < rows.length ? `, ${rowsTop + 1}–${rowsTop + shown}` : '';
  return `Tasks ${rows.length}${of}${part}${asTree ? ', as a tree' : ''}`;
}

const workersTitle = ({ workers }: View, shown: number): string =>
  shown < workers.length ? `Workers 1–${shown} of ${workers.length}` : 'Workers';
