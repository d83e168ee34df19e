import { duration } from '../../../domain/words.ts';
import { useNow } from '../hooks/clock.ts';

/** How long something took, or takes; nothing before it has begun. */
export function Elapsed({ from, to }: { readonly from: number | null; readonly to: number | null }) {
  const now = useNow(from !== null && to === null);
  return <span class="number">{from === null ? '' : duration(Math.max(0, (to ?? now) - from))}</span>;
}
