/** @jsxImportSource preact */
import { scaleLinear, scaleTime } from 'd3-scale';
import { dollars } from '../domain/money.ts';
import type { Booking } from '../view/history.ts';
import { Chart } from './chart.tsx';
import { Nothing, Picture, type PictureProps } from './picture.tsx';
import { compact, sums, TOKENS } from './sums.ts';

const MARGIN = 16;
/** Of one of the two charts, axes included. */
const CHART_HEIGHT = 260;
/** Below that, the charts stand below each other. */
const LEAST_WIDTH = 720;
const GAP = 32;
/** So much more than the whole time is shown, for the last step to be seen. */
const LAST_STEP = 0.02;
/** A budget of more than so many times the cost is not drawn. */
const FARTHEST_LIMIT = 4;

export interface SpendingPictureProps extends PictureProps {
  /** In the order of time. */
  readonly bookings: readonly Booking[];
  readonly budgetUsd: number | null;
  /** When the job was submitted, and when it ended or what time it is; milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** Of the whole picture, in pixels. */
  readonly width?: number | undefined;
}

/** What a job has cost so far against its budget, and beside it the tokens that it took. */
export function SpendingPicture(props: SpendingPictureProps) {
  const { bookings, budgetUsd, from, to, width = 1200, title = 'Spending', css } = props;
  if (bookings.length === 0)
    return <Nothing title={title} css={css} name="spending" text="Nothing was spent yet." />;
  const beside = width >= LEAST_WIDTH;
  const chartWidth = beside ? (width - 2 * MARGIN - GAP) / 2 : width - 2 * MARGIN;
  const end = Math.max(from + 1, to + (to - from) * LAST_STEP);
  const time = scaleTime().domain([from, end]);
  const { costs, tokens, total } = sums(bookings, { from, to: end });
  // A budget that is far away would press the cost to the ground; the heading names it.
  const limit =
    budgetUsd === null || budgetUsd > total.costUsd * FARTHEST_LIMIT
      ? null
      : { at: budgetUsd, text: 'budget' };
  const highest = TOKENS.reduce((most, { kind }) => most + total[kind], 0);
  const second = beside ? [chartWidth + GAP, 0] : [0, CHART_HEIGHT + GAP];
  return (
    <Picture
      title={title}
      css={css}
      name="spending"
      description={descriptionOf(total, budgetUsd)}
      width={width}
      height={(beside ? CHART_HEIGHT : 2 * CHART_HEIGHT + GAP) + 2 * MARGIN}
      role="img"
    >
      <g transform={`translate(${MARGIN} ${MARGIN})`}>
        <Chart
          heading={`Cost: ${dollars(total.costUsd)}${budgetUsd === null ? '' : ` of ${dollars(budgetUsd)}`}`}
          width={chartWidth}
          height={CHART_HEIGHT}
          time={time}
          amount={scaleLinear().domain([0, Math.max(total.costUsd, limit?.at ?? 0) || 1])}
          format={dollars}
          areas={[{ name: 'cost', text: '', bands: costs }]}
          limit={limit}
        />
        <g transform={`translate(${second.join(' ')})`}>
          <Chart
            heading={`Tokens: ${compact(highest)}`}
            width={chartWidth}
            height={CHART_HEIGHT}
            time={time}
            amount={scaleLinear().domain([0, highest || 1])}
            format={compact}
            areas={TOKENS.map(({ kind, name, text }) => ({
              name,
              text: `${text} ${compact(total[kind])}`,
              bands: tokens[kind],
            }))}
            limit={null}
          />
        </g>
      </g>
    </Picture>
  );
}

function descriptionOf(total: ReturnType<typeof sums>['total'], budgetUsd: number | null): string {
  const budget = budgetUsd === null ? '' : ` of ${dollars(budgetUsd)}`;
  const tokens = TOKENS.map(({ kind, text }) => `${text} ${compact(total[kind])}`);
  return `${dollars(total.costUsd)}${budget} spent; tokens: ${tokens.join(', ')}.`;
}
