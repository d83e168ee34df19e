import { SYMBOLS } from './words.ts';

/** A state, by colour, symbol and word. */
export function State({ of, text }: { readonly of: string; readonly text: string }) {
  return (
    <span class={`state ${of}`}>
      <span aria-hidden="true">{SYMBOLS[of as keyof typeof SYMBOLS] ?? ''}</span> {text}
    </span>
  );
}
