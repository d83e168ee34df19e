import { useRef } from 'preact/hooks';
import { SpendingPicture } from '../../../picture/spending.tsx';
import type { History } from '../../../view/history.ts';
import type { JobView } from '../../../view/view.ts';
import { useNow } from '../hooks/clock.ts';
import { useWidth } from '../hooks/useWidth.ts';

/** What is narrower is scrolled instead, pixels. */
const NARROWEST = 320;

/** What a job has cost, and the tokens that it took, over time. */
export function Cost({ job, history }: { readonly job: JobView; readonly history: History | null }) {
  const now = useNow(job.finishedAt === null);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  return (
    <div ref={frame} class="picture-frame">
      {history !== null && width > 0 && (
        <SpendingPicture
          bookings={history.bookings}
          budgetUsd={job.budgetUsd}
          from={job.createdAt}
          to={job.finishedAt ?? now}
          width={Math.max(NARROWEST, width)}
        />
      )}
    </div>
  );
}
