import { Text } from 'ink';
import { createContext, type ReactNode, useContext } from 'react';
import { styleOf, type Tone } from '../tone.ts';

/** Whether colours are wanted. */
export const Colours = createContext(true);

/** Text that looks as what it means. */
export function Toned({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <Text {...styleOf(tone, useContext(Colours))}>{children}</Text>;
}
