import { setTimeout as sleep } from 'node:timers/promises';

/** What is drawn anew more often than this is not seen, milliseconds. */
const SHORTEST_MS = 250;
/** Looking may take this part of the time: a job of 10,000 tasks is looked at less often. */
const LARGEST_SHARE = 0.25;

/** The same, but never in so quick a succession that whoever looks each time does nothing else. */
export async function* paced(changes: AsyncIterable<void>, signal: AbortSignal): AsyncGenerator<void> {
  for await (const _ of changes) {
    const startedAt = performance.now();
    yield;
    const tookMs = performance.now() - startedAt;
    await sleep(Math.max(SHORTEST_MS, tookMs / LARGEST_SHARE), undefined, { signal }).catch(() => {});
  }
}
