import { usePropose } from './control.tsx';

const HELP = 'help';

const KEYS = [
  ['/', 'filter the tasks'],
  ['↑ ↓', 'move in the list'],
  ['Enter', 'show the task'],
  ['Esc', 'close the task, or a dialog'],
  ['1 – 6', 'tasks, graph, timeline, cost, workers, changes'],
  ['l  d  f', 'log, details and diff of the task'],
  ['+  −  0', 'in the graph: zoom in, out, all of it; arrows move it'],
  ['?', 'this help'],
] as const;

const CONTROL_KEYS = [
  ['p', 'pause the job, or go on with it'],
  ['R', 'retry what failed in the job'],
  ['r  x', 'retry or cancel the task'],
  ['+  −  s', 'one worker more, one less, stop all'],
] as const;

export function openHelp(): void {
  const dialog = document.getElementById(HELP);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}

/** The keys that the page knows. */
export function Help() {
  const keys = usePropose() === null ? KEYS : [...KEYS, ...CONTROL_KEYS];
  return (
    <dialog id={HELP} class="dialog" aria-labelledby="help-title">
      <h2 id="help-title">Keys</h2>
      <dl class="keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div class="buttons">
        <button type="button" onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}>
          Close
        </button>
      </div>
    </dialog>
  );
}
