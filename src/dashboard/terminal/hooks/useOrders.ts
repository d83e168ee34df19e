import { type Dispatch, useEffect } from 'react';
import { isExpected, messageOf } from '../../../domain/errors.ts';
import { assertNever } from '../../../domain/states.ts';
import type { Steering } from '../../../view/source.ts';
import type { Action, Note, Order, State } from '../state/state.ts';

/** Carries out the orders, one after the other, and tells what came of each. */
export function useOrders(
  steering: Steering,
  { orders: [order] }: Pick<State, 'orders'>,
  dispatch: Dispatch<Action>,
): void {
  useEffect(() => {
    if (order === undefined) return;
    void noteOf(carryOut(steering, order)).then((note) => dispatch({ type: 'answered', note }));
  }, [steering, order, dispatch]);
}

async function carryOut(steering: Steering, order: Order): Promise<string> {
  switch (order.do) {
    case 'pause':
      return await steering.pause(order.job);
    case 'resume':
      return await steering.resume(order.job);
    case 'retry':
      return await steering.retry(order.what);
    case 'stop':
      return await steering.stop();
    case 'workers':
      return await steering.workers(order.count);
    default:
      return assertNever(order);
  }
}

/** What was refused is told; it ends nothing. */
async function noteOf(done: Promise<string>): Promise<Note> {
  try {
    return { text: await done, isFault: false };
  } catch (error) {
    return { text: isExpected(error) ? `${error.message} ${error.hint}` : messageOf(error), isFault: true };
  }
}
