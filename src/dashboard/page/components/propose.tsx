import { type Proposal, usePropose } from './control.tsx';

interface Props {
  readonly proposal: Proposal;
  /** What stands on it instead of the proposal's own word; the title is then its name. */
  readonly sign?: string;
  readonly disabled?: boolean;
}

/** The button for something that can be ordered; none where this page may only look. */
export function Propose({ proposal, sign, disabled = false }: Props) {
  const propose = usePropose();
  if (propose === null) return null;
  return (
    <button
      type="button"
      aria-keyshortcuts={proposal.key}
      aria-label={sign === undefined ? undefined : proposal.button}
      disabled={disabled}
      onClick={() => propose(proposal)}
    >
      {sign ?? proposal.button}
    </button>
  );
}
