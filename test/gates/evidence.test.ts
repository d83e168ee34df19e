import { expect, test } from 'vitest';
import { isEvidence, unallowedDeletions } from '../../src/gates/evidence.ts';

test.each([
  'src/a.test.ts',
  'a.spec.jsx',
  'tests/unit/a.py',
  'pkg/test_a.py',
  'pkg/a_test.go',
  'src/main/FooTest.java',
  '__tests__/a.js',
  'spec/models/a_spec.rb',
  'package.json',
  'packages/web/tsconfig.build.json',
  'Makefile',
  '.justfile',
])('%s', (path) => {
  expect(isEvidence(path)).toBe(true);
});

test.each([
  'src/a.ts',
  'src/latest.ts',
  'docs/testing.md',
  'test/README.md',
  'contest/a.js',
  'src/protest.py',
  'package-lock.json',
])('not %s', (path) => {
  expect(isEvidence(path)).toBe(false);
});

test('what the task is to change, it may delete', () => {
  const deleted = ['/p/test/a.test.ts', '/p/test/b.test.ts', '/p/src/a.ts'];
  expect(unallowedDeletions(deleted, [])).toEqual(['/p/test/a.test.ts', '/p/test/b.test.ts']);
  expect(unallowedDeletions(deleted, ['/p/test/a.*'])).toEqual(['/p/test/b.test.ts']);
  expect(unallowedDeletions(deleted, ['/p/test/**'])).toEqual([]);
});
