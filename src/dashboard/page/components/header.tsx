import { count } from '../../../domain/words.ts';
import type { View } from '../../../view/view.ts';
import { openHelp } from './help.tsx';
import { PoolControls } from './poolControls.tsx';

/** What is the same for all jobs: the project and its workers. */
export function Header({ view, version }: { readonly view: View | null; readonly version: string }) {
  return (
    <header class="top">
      <h1>{view?.project ?? 'Klauss'}</h1>
      <p class="pool">{view === null ? '' : poolText(view)}</p>
      {view !== null && <PoolControls pool={view.pool} />}
      <button
        type="button"
        class="quiet"
        aria-keyshortcuts="?"
        title={`Klauss ${version}`}
        onClick={openHelp}
      >
        <span aria-hidden="true">?</span>
        <span class="unseen">Keys and help</span>
      </button>
    </header>
  );
}

function poolText({ pool, workers }: View): string {
  if (pool === null) return 'No workers run';
  const busy = workers.filter(({ task }) => task !== null).length;
  const state = pool.state === 'running' ? `${busy} busy` : pool.state;
  return `${count(pool.workers, 'worker')} · ${state}`;
}
