import { count } from '../../../domain/words.ts';
import type { PoolView } from '../../../view/view.ts';
import { type Proposal, usePropose } from './control.tsx';
import { Propose } from './propose.tsx';

const START: Proposal = {
  title: 'Start a worker?',
  text: 'It begins with what is pending. Each client that runs costs money.',
  button: 'Start',
  key: '+',
  order: { do: 'workers', count: 1 },
};

const STOP: Proposal = {
  title: 'Stop all workers?',
  text: 'Running tasks go back to pending. Their sessions are gone on with when workers start again.',
  button: 'Stop',
  key: 's',
  order: { do: 'stop' },
};

const more = (workers: number): Proposal => ({
  title: `${count(workers + 1, 'worker')} instead of ${workers}?`,
  text: 'One more client at a time: the money is spent sooner.',
  button: 'One worker more',
  key: '+',
  order: { do: 'workers', count: workers + 1 },
});

const fewer = (workers: number): Proposal => ({
  title: `${count(workers - 1, 'worker')} instead of ${workers}?`,
  text: 'The one that is too many finishes its task first.',
  button: 'One worker less',
  key: '-',
  order: { do: 'workers', count: workers - 1 },
});

/** More workers, fewer, none. */
export function PoolControls({ pool }: { readonly pool: PoolView | null }) {
  if (usePropose() === null) return null;
  if (pool === null) return <Propose proposal={START} />;
  return (
    <fieldset class="controls" aria-label="Workers">
      <Propose proposal={fewer(pool.workers)} sign="−" disabled={pool.workers <= 1} />
      <Propose proposal={more(pool.workers)} sign="+" />
      <Propose proposal={STOP} />
    </fieldset>
  );
}
