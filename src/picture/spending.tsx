/** @jsxImportSource preact */
import type { Booking } from '../view/history.ts';
import { Picture, type PictureProps } from './picture.tsx';

export interface SpendingPictureProps extends PictureProps {
  /** In the order of time. */
  readonly bookings: readonly Booking[];
  readonly budgetUsd: number | null;
  /** When the job was submitted, and when it ended or what time it is; milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** Pixels. */
  readonly width?: number | undefined;
}

/** What a job has cost so far against its budget, and the tokens that it took. */
export function SpendingPicture({ bookings, from, to, width = 960, css }: SpendingPictureProps) {
  let sum = 0;
  const points = bookings.map(({ at, costUsd }) => {
    sum += costUsd;
    return [((at - from) / Math.max(1, to - from)) * width, sum] as const;
  });
  return (
    <Picture
      css={css}
      name="spending"
      title="Spending"
      role="img"
      description={`$${sum.toFixed(2)}`}
      width={width}
      height={240}
    >
      <path
        class="line"
        d={`M0 240${points.map(([x, usd]) => `L${x} ${240 - (usd / Math.max(sum, 0.01)) * 220}`).join('')}`}
      />
    </Picture>
  );
}
