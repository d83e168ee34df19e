import { type ComponentChildren, createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Answer, Order } from '../../protocol.ts';
import { Confirm } from './confirm.tsx';
import { Notice } from './notice.tsx';

/** Something that can be ordered, and what is asked before. */
export interface Proposal {
  /** `Pause job k3f9x2?` */
  readonly title: string;
  /** What it ends or costs. */
  readonly text: string;
  /** `Pause` */
  readonly button: string;
  /** The key that proposes it. */
  readonly key: string;
  readonly order: Order;
}

type Propose = (proposal: Proposal) => void;

const Context = createContext<Propose | null>(null);

/** How to order something, which asks first; null: this page may only look. */
export const usePropose = (): Propose | null => useContext(Context);

/** Lets what is in it order something, asks first, and shows what came of it. */
export function ControlRoom({
  allowed,
  children,
}: {
  readonly allowed: boolean;
  readonly children: ComponentChildren;
}) {
  const [proposal, propose] = useState<Proposal | null>(null);
  const [notice, show] = useState<Notice | null>(null);
  const order = async (accepted: Proposal): Promise<void> => {
    propose(null);
    show(noticeOf(await send(accepted.order)));
  };
  return (
    <Context.Provider value={allowed ? propose : null}>
      {children}
      {proposal !== null && (
        <Confirm proposal={proposal} accept={() => void order(proposal)} refuse={() => propose(null)} />
      )}
      <Notice notice={notice} close={() => show(null)} />
    </Context.Provider>
  );
}

async function send(order: Order): Promise<Answer> {
  try {
    const response = await fetch('/control', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(order),
    });
    return (await response.json()) as Answer;
  } catch {
    return {
      error: {
        code: 'lost',
        message: 'The dashboard does not answer: nothing may have been done.',
        hint: null,
      },
    };
  }
}

const noticeOf = (answer: Answer): Notice =>
  'message' in answer
    ? { bad: false, text: answer.message }
    : { bad: true, text: [answer.error.message, answer.error.hint ?? ''].join(' ').trim() };
