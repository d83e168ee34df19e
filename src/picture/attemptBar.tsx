/** @jsxImportSource preact */
import { count, duration } from '../domain/words.ts';
import type { TimedAttempt } from '../view/attempts.ts';
import { clock } from '../view/clock.ts';
import type { Span } from '../view/history.ts';
import { ENDINGS } from '../view/symbols.ts';
import { type Choose, choice } from './choosing.ts';
import { CHARACTER_WIDTH, labelOf } from './label.ts';
import { endOf, type Mark } from './lanes.ts';
import { patternOf } from './phases.tsx';
import type { Timescale } from './timescale.ts';

const PADDING = 5;
/** A shorter piece of a key says nothing. */
const SHORTEST_LABEL = 6;
/** Room for the sign at its end. */
const SIGN_WIDTH = 14;

/** An attempt with its phases, or attempts that are too narrow to be told apart. */
export function AttemptBar({
  mark,
  named,
  y,
  height,
  scale,
  now,
  patterns,
  selected,
  first,
  onSelect,
}: {
  readonly mark: Mark;
  /** Whether it bears the key of its task. */
  readonly named: boolean;
  readonly y: number;
  readonly height: number;
  readonly scale: Timescale;
  readonly now: number;
  readonly patterns: string;
  readonly selected: boolean;
  /** Whether the keyboard comes to it first. */
  readonly first: boolean;
  readonly onSelect: Choose;
}) {
  const [attempt] = mark.attempts;
  const left = scale.place(attempt.from);
  const width = Math.max(2, scale.place(endOf(mark, now)) - left);
  const outcome = mark.attempts.find((one) => one.outcome === 'failed')?.outcome ?? attempt.outcome;
  const sign = ENDINGS[outcome];
  const signed = sign !== undefined && width >= 2 * SIGN_WIDTH;
  return (
    <g
      class={['attempt', mark.narrow && 'crowd', outcome, selected && 'selected'].filter(Boolean).join(' ')}
      transform={`translate(${round(left)} ${y})`}
      {...choice(onSelect, attempt.task, first, selected)}
    >
      <title>{mark.attempts.length === 1 ? told(attempt, now) : toldTogether(mark, now)}</title>
      {!mark.narrow &&
        attempt.spans.map((span) => {
          const start = scale.place(span.from) - left;
          const wide = scale.place(span.to ?? now) - left - start;
          return (
            <g key={span.from} transform={`translate(${round(start)} 0)`}>
              <rect width={round(wide)} height={height} fill={`url(#${patternOf(patterns, span.phase)})`} />
              {named && span === longestWork(attempt, now) && (
                <text class="key" x={PADDING} y={height / 2}>
                  {fitting(attempt.key, wide - (signed && span === attempt.spans.at(-1) ? SIGN_WIDTH : 0))}
                </text>
              )}
            </g>
          );
        })}
      <rect class="outline" width={round(width)} height={height} rx="2" />
      {signed && (
        <g transform={`translate(${round(width - SIGN_WIDTH / 2 - 1)} ${height / 2})`}>
          <circle class="seat" r={SIGN_WIDTH / 2 - 1} />
          <text class="sign">{sign}</text>
        </g>
      )}
    </g>
  );
}

/** The stretch that has room for the key: work is drawn plain. */
function longestWork({ spans }: TimedAttempt, now: number): Span | null {
  const lengthOf = ({ from, to }: Span): number => (to ?? now) - from;
  return spans
    .filter(({ phase }) => phase === 'work')
    .reduce<Span | null>(
      (longest, span) => (longest === null || lengthOf(span) > lengthOf(longest) ? span : longest),
      null,
    );
}

function fitting(key: string, width: number): string {
  const characters = Math.floor((width - 2 * PADDING) / CHARACTER_WIDTH);
  return characters < Math.min(SHORTEST_LABEL, key.length) ? '' : labelOf(key, characters);
}

function told({ key, number, worker, from, to, outcome, spans }: TimedAttempt, now: number): string {
  const phases = spans.map((span) => `${span.phase} ${duration((span.to ?? now) - span.from)}`);
  return [
    `${key}, attempt ${number}, ${worker}`,
    `${clock(from)} to ${to === null ? 'now' : clock(to)}: ${outcome}`,
    phases.join(', '),
  ].join('\n');
}

function toldTogether(mark: Mark, now: number): string {
  const { attempts } = mark;
  const failed = attempts.filter(({ outcome }) => outcome === 'failed').length;
  return [
    `${count(attempts.length, 'attempt')}${failed === 0 ? '' : `, ${failed} failed`}`,
    `${clock(attempts[0].from)} to ${clock(endOf(mark, now))}`,
  ].join('\n');
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10;
