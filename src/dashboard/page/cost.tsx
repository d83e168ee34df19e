import { useRef } from 'preact/hooks';
import { dollars } from '../../domain/money.ts';
import { SpendingPicture } from '../../picture/spending.tsx';
import type { Booking, History } from '../../view/history.ts';
import type { JobView } from '../../view/view.ts';
import { useNow } from './clock.ts';
import { useWidth } from './useWidth.ts';

/** What is narrower is scrolled instead, pixels. */
const NARROWEST = 320;

/** What a job has cost, and the tokens that it took, over time and in all. */
export function Cost({ job, history }: { readonly job: JobView; readonly history: History | null }) {
  const now = useNow(job.finishedAt === null);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const bookings = history?.bookings ?? [];
  return (
    <>
      <dl class="sums">
        {sumsOf(job, bookings).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="number">{value}</dd>
          </div>
        ))}
      </dl>
      <div ref={frame} class="picture-frame">
        {width > 0 && (
          <SpendingPicture
            bookings={bookings}
            budgetUsd={job.budgetUsd}
            from={job.createdAt}
            to={job.finishedAt ?? now}
            width={Math.max(NARROWEST, width)}
          />
        )}
      </div>
    </>
  );
}

function sumsOf({ costUsd, budgetUsd }: JobView, bookings: readonly Booking[]) {
  const tokens = (kind: Exclude<keyof Booking, 'at' | 'task' | 'costUsd'>): string =>
    bookings.reduce((sum, booking) => sum + booking[kind], 0).toLocaleString('en-US');
  return [
    ['Cost', dollars(costUsd)],
    ['Budget', budgetUsd === null ? 'none' : dollars(budgetUsd)],
    ['Tokens in', tokens('inputTokens')],
    ['Tokens out', tokens('outputTokens')],
    ['Read from the cache', tokens('cacheReadTokens')],
    ['Written to the cache', tokens('cacheWriteTokens')],
  ] as const;
}
