import { expect, test } from 'vitest';
import { tellingLines } from '../../src/report/telling.ts';

test.each([
  [
    'vitest',
    `> vitest run

 ✓ test/a.test.ts (3 tests) 12ms
 \u001b[31mFAIL\u001b[39m  test/login.test.ts > logs in
AssertionError: expected 401 to be 200 // Object.is equality

- Expected
+ Received

- 200
+ 401

 ❯ test/login.test.ts:12:30
     at node_modules/vitest/dist/runner.js:1:1
 Test Files  1 failed | 3 passed (4)
`,
    [
      'FAIL test/login.test.ts > logs in',
      'AssertionError: expected 401 to be 200 // Object.is equality',
      '- 200',
      '+ 401',
      '❯ test/login.test.ts:12:30',
      'Test Files 1 failed | 3 passed (4)',
    ],
  ],
  [
    'tsc',
    "src/a.ts(3,4): error TS2322: Type 'string' is not assignable to type 'number'.\nFound 1 error.\n",
    ["src/a.ts(3,4): error TS2322: Type 'string' is not assignable to type 'number'.", 'Found 1 error.'],
  ],
  [
    'TAP',
    'TAP version 13\nok 1 - adds\nnot ok 2 - subtracts\n  ---\n  location: a.test.js:3:1\n  ...\n# fail 0\n',
    ['not ok 2 - subtracts', '---', 'location: a.test.js:3:1', '...'],
  ],
  [
    'Go',
    'ok  \texample/a\t0.1s\n--- FAIL: TestAdd (0.00s)\n    add_test.go:9: got 3, want 4\npanic: boom\n\ngoroutine 7 [running]:\n',
    ['--- FAIL: TestAdd (0.00s)', 'add_test.go:9: got 3, want 4', 'panic: boom'],
  ],
  [
    'Rust',
    'thread main panicked at src/lib.rs:7:9:\nassertion `left == right` failed\n  left: 3\n right: 4\nnote: run with RUST_BACKTRACE=1\n',
    ['thread main panicked at src/lib.rs:7:9:', 'assertion `left == right` failed', 'left: 3', 'right: 4'],
  ],
  [
    'a stack',
    'Error: boom\n    at load (/project/src/load.js:3:9)\n    at main (/project/src/main.js:1:1)\n    at node:internal/main:1:1\n',
    ['Error: boom', 'at load (/project/src/load.js:3:9)'],
  ],
])('what tells of %s', (_, output, lines) => {
  expect(tellingLines(output, 20)).toEqual(lines);
});

test('what is repeated is told once, whatever the clock said', () => {
  const output = Array.from(
    { length: 50 },
    (_, i) => `12:00:${10 + i} ERROR connection refused after ${i} ms`,
  );
  expect(tellingLines(output.join('\n'), 20)).toEqual(['12:00:10 ERROR connection refused after 0 ms']);
});

test('where nothing says what is wrong, the last lines do; nothing is said of nothing', () => {
  expect(tellingLines('one\ntwo\n\nthree\n', 2)).toEqual(['two', 'three']);
  expect(tellingLines('0 failed\nno errors\n', 1)).toEqual(['no errors']);
  expect(tellingLines('\n \n', 3)).toEqual([]);
  expect(tellingLines('one', 0)).toEqual([]);
});

test('there are no more than were asked for, and none plays tricks on a terminal', () => {
  expect(tellingLines('Error 1\nError 2\nError 3', 2)).toEqual(['Error 1', 'Error 2']);
  expect(tellingLines('Error: \u001b]0;title\u0007a\u0000\u009b2Jb\rfailed', 5)).toEqual([
    'Error: ab',
    'failed',
  ]);
});
