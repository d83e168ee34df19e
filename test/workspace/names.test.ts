import { expect, test } from 'vitest';
import { keyOf, partOf } from '../../src/workspace/names.ts';

test.each([
  'a',
  'a-b_c',
  'on..disk',
  'x...y',
  'a.lock',
  'a.lock.lock',
  'end.',
  'end..',
  'Base',
  'integration',
])('the part of %s leads back to it', (key) => {
  expect(keyOf(partOf(key))).toBe(key);
});
