import { expect, test } from 'vitest';
import { Bell } from '../../src/pool/bell.ts';

const LONG = 60_000;

test('a ring while nobody waits is kept for the next wait', async () => {
  const bell = new Bell();
  bell.ring();
  bell.ring();
  await bell.next(LONG);
  await expectSilence(bell);
});

test('a ring wakes the waiter', async () => {
  const bell = new Bell();
  setImmediate(() => bell.ring());
  await bell.next(LONG);
  await expectSilence(bell);
});

/** Only the time limit ends the wait. */
async function expectSilence(bell: Bell): Promise<void> {
  const startedAt = performance.now();
  await bell.next(30);
  expect(performance.now() - startedAt).toBeGreaterThan(25);
}
