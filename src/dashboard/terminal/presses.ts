import type { Key } from 'ink';
import type { KeyName, Press } from './state/state.ts';

const KEYS: readonly (readonly [name: KeyName, isPressed: (key: Key) => boolean])[] = [
  ['up', (key) => key.upArrow],
  ['down', (key) => key.downArrow],
  ['left', (key) => key.leftArrow],
  ['right', (key) => key.rightArrow],
  ['pageUp', (key) => key.pageUp],
  ['pageDown', (key) => key.pageDown],
  ['home', (key) => key.home],
  ['end', (key) => key.end],
  ['enter', (key) => key.return],
  ['escape', (key) => key.escape],
  ['tab', (key) => key.tab],
  ['backspace', (key) => key.backspace || key.delete],
];

/** Keys that come among characters when several are pressed at once. */
const AMONG: Readonly<Record<string, KeyName>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\u007f': 'backspace',
  '\b': 'backspace',
};

/** What was pressed: one key, or any number of characters, as they come together when keys are pressed fast. */
export function pressesOf(input: string, key: Key): readonly Press[] {
  const name = KEYS.find(([, isPressed]) => isPressed(key))?.[0];
  if (name !== undefined) return [{ key: name }];
  if (key.ctrl || key.meta) return [];
  return [...input].flatMap((character): readonly Press[] => {
    const among = AMONG[character];
    if (among !== undefined) return [{ key: among }];
    return /\p{Cc}/u.test(character) ? [] : [{ character }];
  });
}
