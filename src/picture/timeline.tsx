/** @jsxImportSource preact */
import { useId } from 'preact/hooks';
import type { TaskId } from '../domain/ids.ts';
import { count } from '../domain/words.ts';
import { attemptsOf, type TimedAttempt } from '../view/attempts.ts';
import { clock, day } from '../view/clock.ts';
import type { History } from '../view/history.ts';
import type { TaskView } from '../view/view.ts';
import { Bars } from './bars.tsx';
import { HeldBands } from './heldBands.tsx';
import { CHARACTER_WIDTH, labelOf } from './label.ts';
import { type Lane, lanesOf } from './lanes.ts';
import { PhasePatterns } from './phases.tsx';
import { Nothing, Picture, type PictureProps } from './picture.tsx';
import { TimeAxis } from './timeAxis.tsx';
import { legendHeight, TimelineLegend } from './timelineLegend.tsx';
import { type Stretch, timescale } from './timescale.ts';

const MARGIN = 16;
/** Room for half of the last time on the axis: `14:03:07`. */
const RIGHT_MARGIN = 28;
const AXIS_HEIGHT = 28;
/** Of a lane, and of one of many. */
const LANE_HEIGHT = 28;
const LOW_LANE_HEIGHT = 18;
const MANY_LANES = 40;
/** Names of lanes take no more than this part of the width. */
const NAMES_PART = 0.3;

export interface TimelinePictureProps extends PictureProps {
  readonly history: History;
  /** All of the job: the bars bear their keys. */
  readonly tasks: readonly Pick<TaskView, 'id' | 'key' | 'status'>[];
  /** What still runs goes on to here; milliseconds since 1970. */
  readonly now: number;
  /** What has a lane of its own; workers, unless told otherwise. */
  readonly by?: 'worker' | 'task' | undefined;
  /** Of the whole picture, in pixels. */
  readonly width?: number | undefined;
  readonly selected?: TaskId | null | undefined;
  /** Lets the bars be chosen by mouse and keyboard: their tasks. */
  readonly onSelect?: ((task: TaskId) => void) | undefined;
}

/** Who worked on what when: a bar for each attempt with its phases, and what kept the workers back. */
export function TimelinePicture(props: TimelinePictureProps) {
  const { history, tasks, now, by = 'worker', width = 1200, selected = null, onSelect } = props;
  const { title = 'Timeline', css } = props;
  const patterns = useId();
  const whole = wholeOf(history, tasks, now);
  if (whole === null) return <Nothing title={title} css={css} name="timeline" text="Nothing has run yet." />;
  const attempts = attemptsOf(history.spans, tasks);
  const lanes = lanesOf(attempts, by);
  const pitch = lanes.length > MANY_LANES ? LOW_LANE_HEIGHT : LANE_HEIGHT;
  const names = namesWidth(lanes, width);
  const top = MARGIN + AXIS_HEIGHT;
  const bottom = top + Math.max(1, lanes.length) * pitch;
  const busy = history.spans.map(({ from, to }) => ({ from, to: to ?? now }));
  const scale = timescale(whole, busy, [MARGIN + names, width - RIGHT_MARGIN]);
  return (
    <Picture
      title={title}
      css={css}
      name="timeline"
      description={descriptionOf(whole, history, attempts)}
      width={width}
      height={bottom + legendHeight(width - 2 * MARGIN)}
      role={onSelect === undefined ? 'img' : 'group'}
    >
      <PhasePatterns id={patterns} />
      <text class="soft" x={MARGIN} y={top - 8}>
        {day(whole.from)}
      </text>
      <TimeAxis scale={scale} top={top} bottom={bottom} />
      {lanes.map(({ name }, index) => (
        <g key={name} class="lane">
          <path d={`M${MARGIN},${top + index * pitch}H${width - MARGIN}`} />
          <text x={MARGIN} y={top + (index + 0.5) * pitch}>
            <title>{name}</title>
            {labelOf(name, names / CHARACTER_WIDTH - 1)}
          </text>
        </g>
      ))}
      <HeldBands {...{ held: history.held, whole, scale, top, bottom, patterns }} />
      <Bars named={by === 'worker'} {...{ lanes, scale, now, top, pitch, patterns, selected, onSelect }} />
      <TimelineLegend x={MARGIN} y={bottom} width={width - 2 * MARGIN} patterns={patterns} />
    </Picture>
  );
}

/** From the first thing that happened to the last, or to now while it goes on. Null: nothing has happened. */
function wholeOf(
  { spans, held }: History,
  tasks: TimelinePictureProps['tasks'],
  now: number,
): Stretch | null {
  const happened = spans.length > 0 ? spans : held;
  if (happened.length === 0) return null;
  const from = happened.reduce((first, one) => Math.min(first, one.from), now);
  const last = happened.reduce((latest, one) => Math.max(latest, one.to ?? now), from);
  const unfinished = tasks.some(({ status }) => status === 'pending' || status === 'running');
  const to = unfinished ? Math.max(last, now) : last;
  return { from, to };
}

const namesWidth = (lanes: readonly Lane[], width: number): number =>
  Math.min(
    lanes.reduce((widest, { name }) => Math.max(widest, labelOf(name).length + 2), 11) * CHARACTER_WIDTH,
    (width - 2 * MARGIN) * NAMES_PART,
  );

function descriptionOf({ from, to }: Stretch, { held }: History, attempts: readonly TimedAttempt[]): string {
  const tasks = new Set(attempts.map(({ task }) => task)).size;
  const workers = new Set(attempts.map(({ worker }) => worker)).size;
  const when = `From ${day(from)} ${clock(from)} to ${day(to)} ${clock(to)}`;
  const what = `${count(attempts.length, 'attempt')} at ${count(tasks, 'task')} by ${count(workers, 'worker')}`;
  return `${when}: ${what}; held back ${count(held.length, 'time')}.`;
}
