import { ruled } from '../text.ts';
import { Line } from './line.tsx';
import { Toned } from './toned.tsx';

/** The rule above a part of the screen, with what it is called. */
export function Title({ text, columns }: { readonly text: string; readonly columns: number }) {
  return (
    <Line>
      <Toned tone="quiet">── {ruled(text, columns - 3)}</Toned>
    </Line>
  );
}
