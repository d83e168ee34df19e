import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../src/words.js';

test('splits at everything that is no letter or digit', () => {
  assert.deepEqual(words('One, two; 3!'), ['One', 'two', '3']);
});
