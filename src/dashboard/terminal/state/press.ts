/** What a key means, by what is on the screen. */

import { commandIn } from './command.ts';
import { moveIn } from './move.ts';
import type { Asking, Press, State } from './state.ts';

export function press(before: State, pressed: Press): State {
  const state = { ...before, note: null };
  if (state.asking?.kind === 'question') return answer(state, state.asking, pressed);
  if (state.asking?.kind === 'filter') return typeFilter(state, pressed);
  return 'key' in pressed ? moveIn(state, pressed.key) : commandIn(state, pressed.character);
}

function answer(
  state: State,
  { order }: Extract<Asking, { readonly kind: 'question' }>,
  pressed: Press,
): State {
  const isYes = 'character' in pressed && pressed.character.toLowerCase() === 'y';
  return isYes
    ? { ...state, asking: null, orders: [...state.orders, order] }
    : { ...state, asking: null, note: { text: 'Nothing was done.', isFault: false } };
}

function typeFilter(state: State, pressed: Press): State {
  if ('character' in pressed) return { ...state, filter: state.filter + pressed.character };
  switch (pressed.key) {
    case 'enter':
      return { ...state, asking: null };
    case 'escape':
      return { ...state, asking: null, filter: '' };
    case 'backspace':
      return { ...state, filter: [...state.filter].slice(0, -1).join('') };
    default:
      return moveIn(state, pressed.key);
  }
}
