/** The page of `klauss dashboard --web`. */

import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { done } from '../../view/progress.ts';
import type { SessionInfo } from '../protocol.ts';
import { Announcer } from './components/announcer.tsx';
import { ConnectionBanner } from './components/banner.tsx';
import { ControlRoom } from './components/control.tsx';
import { Header } from './components/header.tsx';
import { Help } from './components/help.tsx';
import { JobHead } from './components/jobHead.tsx';
import { Jobs } from './components/jobs.tsx';
import { Panel } from './components/panel.tsx';
import { JobTabs } from './components/tabs.tsx';
import { useAddress } from './hooks/useAddress.ts';
import { useFetched } from './hooks/useFetched.ts';
import { useShortcuts } from './hooks/useShortcuts.ts';
import { useStore } from './hooks/useStore.ts';
import type { Select } from './state/select.ts';

function Page() {
  const [address, go] = useAddress();
  const store = useStore(address.job);
  const session = useFetched<SessionInfo>('/session', '', 'json');
  const opener = useRef<HTMLElement | null>(null);
  const [entered, setEntered] = useState(false);
  const { view } = store;
  const job = view?.jobs.find(({ id }) => id === view.job) ?? null;

  useEffect(() => {
    const { ended, all } = job === null ? { ended: 0, all: 0 } : done(job.counts);
    document.title = job === null ? 'Klauss' : `${ended}/${all} Klauss`;
  }, [job]);
  useShortcuts();

  const closePanel = (): void => {
    go({ task: null });
    opener.current?.focus();
  };
  const selectTask: Select = (task, how) => {
    if (document.activeElement instanceof HTMLElement) opener.current = document.activeElement;
    setEntered(how === 'enter');
    go({ task });
  };
  return (
    <ControlRoom allowed={session.kind === 'there' && session.value.control}>
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        Skip to the job
      </button>
      <Header view={view} version={session.kind === 'there' ? session.value.version : ''} />
      <ConnectionBanner connection={store.connection} view={view} />
      <div class={address.task === null ? 'columns' : 'columns with-panel'}>
        <Jobs view={view} choose={(id) => go({ job: id, task: null })} />
        <main id="main" tabIndex={-1}>
          {view === null ? null : job === null ? (
            <p class="empty">Nothing was submitted here yet.</p>
          ) : (
            <>
              <JobHead job={job} at={view.at} />
              <JobTabs store={store} view={view} job={job} address={address} go={go} select={selectTask} />
            </>
          )}
        </main>
        {view !== null && address.task !== null && (
          <Panel
            key={address.task}
            id={address.task}
            task={view.tasks.find(({ id }) => id === address.task) ?? null}
            part={address.part}
            go={go}
            entered={entered}
            close={closePanel}
          />
        )}
      </div>
      <Help />
      <Announcer view={view} />
    </ControlRoom>
  );
}

render(<Page />, document.body);
