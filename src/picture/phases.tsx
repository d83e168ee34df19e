/** @jsxImportSource preact */
/** Phases are told apart by pattern as well as by colour. */

import { PHASES, type Phase } from '../domain/states.ts';

const LINES: Readonly<Record<Phase | 'held', string | null>> = {
  prepare: 'M-2,2L2,-2M0,8L8,0M6,10L10,6',
  work: null,
  prove: 'M2,2h2v2h-2zM6,6h2v2h-2z',
  merge: 'M0,2H8M0,6H8',
  held: 'M-2,6L2,10M0,0L8,8M6,-2L10,2',
};

export const PATTERNS = [...PHASES, 'held'] as const;

export const patternOf = (id: string, name: Phase | 'held'): string => `${id}-${name}`;

/** @param id of this picture in its document */
export function PhasePatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      {PATTERNS.map((name) => (
        <pattern
          key={name}
          id={patternOf(id, name)}
          class={`phase ${name}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
        >
          <rect class="ground" width="8" height="8" />
          {LINES[name] !== null && <path class="lines" d={LINES[name]} />}
        </pattern>
      ))}
    </defs>
  );
}
