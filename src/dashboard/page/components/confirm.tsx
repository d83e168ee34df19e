import { useEffect, useRef } from 'preact/hooks';
import type { Proposal } from './control.tsx';

interface Props {
  readonly proposal: Proposal;
  readonly accept: () => void;
  readonly refuse: () => void;
}

/** Asks before something ends or costs money. Escape is no. */
export function Confirm({ proposal: { title, text, button }, accept, refuse }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="confirm-title" onClose={refuse}>
      <h2 id="confirm-title">{title}</h2>
      <p>{text}</p>
      <div class="buttons">
        <button type="button" onClick={refuse}>
          No
        </button>
        <button type="button" class="primary" onClick={accept}>
          {button}
        </button>
      </div>
    </dialog>
  );
}
