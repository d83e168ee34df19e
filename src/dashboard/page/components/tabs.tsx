import type { JobView, View } from '../../../view/view.ts';
import { type Address, TABS } from '../state/address.ts';
import type { Select } from '../state/select.ts';
import type { Store } from '../state/store.ts';
import { Changes } from './changes.tsx';
import { Cost } from './cost.tsx';
import { Graph } from './graph.tsx';
import { panelOf, TabList } from './tabList.tsx';
import { Tasks } from './tasks.tsx';
import { Timeline } from './timeline.tsx';
import { Workers } from './workers.tsx';

interface Props {
  readonly store: Store;
  readonly view: View;
  readonly job: JobView;
  readonly address: Address;
  readonly go: (change: Partial<Address>) => void;
  readonly select: Select;
}

const KEYS = { tasks: '1', graph: '2', timeline: '3', cost: '4', workers: '5', changes: '6' } as const;

/** What there is to see of a job. */
export function JobTabs({ store: { history }, view, job, address: { tab, task }, go, select }: Props) {
  return (
    <>
      <TabList
        label="Of this job"
        prefix="job"
        names={TABS}
        keys={KEYS}
        current={tab}
        choose={(name) => go({ tab: name })}
      />
      <div class="tab" {...panelOf('job', tab)}>
        {tab === 'tasks' && <Tasks tasks={view.tasks} selected={task} select={select} />}
        {tab === 'graph' && (
          <Graph key={job.id} job={job} tasks={view.tasks} selected={task} select={select} />
        )}
        {tab === 'timeline' && (
          <Timeline job={job} tasks={view.tasks} history={history} selected={task} select={select} />
        )}
        {tab === 'cost' && <Cost job={job} history={history} />}
        {tab === 'workers' && <Workers view={view} select={select} />}
        {tab === 'changes' && <Changes job={job} />}
      </div>
    </>
  );
}
