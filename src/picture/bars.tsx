/** @jsxImportSource preact */
import type { TaskId } from '../domain/ids.ts';
import { AttemptBar } from './attemptBar.tsx';
import { type Choose, choosing } from './choosing.ts';
import { type Lane, marksOf } from './lanes.ts';
import type { Timescale } from './timescale.ts';

/** Above and below a bar. */
const PADDING = 3;

/** The attempts on their lanes. */
export function Bars({
  lanes,
  named,
  scale,
  now,
  top,
  pitch,
  patterns,
  selected,
  onSelect,
}: {
  readonly lanes: readonly Lane[];
  /** Whether the bars bear the keys of their tasks, as the lanes do not. */
  readonly named: boolean;
  readonly scale: Timescale;
  readonly now: number;
  readonly top: number;
  /** From lane to lane. */
  readonly pitch: number;
  readonly patterns: string;
  readonly selected: TaskId | null;
  readonly onSelect: Choose;
}) {
  const marks = lanes.flatMap((lane, index) =>
    marksOf(lane, scale.place, now).map((mark) => ({ mark, y: top + index * pitch + PADDING })),
  );
  const isSelected = ({ mark }: (typeof marks)[number]): boolean =>
    mark.attempts.some(({ task }) => task === selected);
  const first = marks.find(isSelected) ?? marks[0];
  return (
    <g {...choosing(onSelect)}>
      {marks.map((one) => {
        const [{ task, number, worker }] = one.mark.attempts;
        return (
          <AttemptBar
            key={`${task} ${number} ${worker}`}
            mark={one.mark}
            named={named}
            y={one.y}
            height={pitch - 2 * PADDING}
            scale={scale}
            now={now}
            patterns={patterns}
            selected={isSelected(one)}
            first={one === first}
            onSelect={onSelect}
          />
        );
      })}
    </g>
  );
}
