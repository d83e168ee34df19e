import { count } from '../../domain/words.ts';
import type { PoolView } from '../../view/view.ts';
import { usePropose } from './control.tsx';

/** More workers, fewer, none. */
export function PoolControls({ pool }: { readonly pool: PoolView | null }) {
  const propose = usePropose();
  if (propose === null) return null;
  if (pool === null) {
    return (
      <button
        type="button"
        onClick={() =>
          propose({
            title: 'Start a worker?',
            text: 'It begins with what is pending. Each client that runs costs money.',
            button: 'Start',
            order: { do: 'workers', count: 1 },
          })
        }
      >
        Start
      </button>
    );
  }
  const resize = (workers: number): void =>
    propose({
      title: `${count(workers, 'worker')} instead of ${pool.workers}?`,
      text:
        workers > pool.workers
          ? 'One more client at a time costs money sooner.'
          : 'A worker too many finishes its task first.',
      button: `Have ${workers}`,
      order: { do: 'workers', count: workers },
    });
  return (
    <fieldset class="controls" aria-label="Workers">
      <button
        type="button"
        aria-label="One worker less"
        disabled={pool.workers <= 1}
        onClick={() => resize(pool.workers - 1)}
      >
        −
      </button>
      <button type="button" aria-label="One worker more" onClick={() => resize(pool.workers + 1)}>
        +
      </button>
      <button
        type="button"
        onClick={() =>
          propose({
            title: 'Stop all workers?',
            text: 'Their tasks go back to pending. Nothing is lost: their sessions are gone on with when workers start again.',
            button: 'Stop',
            order: { do: 'stop' },
          })
        }
      >
        Stop
      </button>
    </fieldset>
  );
}
