import type { View } from '../../../view/view.ts';
import { within } from '../text.ts';
import { alertOf, poolWords } from '../words.ts';
import { Line } from './line.tsx';
import { Toned } from './toned.tsx';

/** Whose queue it is and who works on it, and what keeps them back. */
export function Header({ view, columns }: { readonly view: View; readonly columns: number }) {
  const alert = alertOf(view);
  return (
    <>
      <Line>
        <Toned tone="title">{within(`Klauss ${view.project}`, columns)}</Toned>
        {'  '}
        {poolWords(view.pool)}
      </Line>
      {alert !== null && (
        <Line>
          <Toned tone="odd">{within(alert, columns)}</Toned>
        </Line>
      )}
    </>
  );
}
