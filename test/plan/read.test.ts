import { expect, test } from 'vitest';
import { findJsonFault } from '../../src/plan/json.ts';
import { readPlanText } from '../../src/plan/read.ts';
import { refused } from './prepare.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test.each([
  ['', 0, 'the text ends where a value should be'],
  ['  \n', 3, 'the text ends where a value should be'],
  ['nope', 0, '"n" where a value should be'],
  ['{"a": 1,}', 8, 'a comma before "}"'],
  ['[1, 2,]', 6, 'a comma before "]"'],
  ['[1 2]', 3, '"2" where "," or "]" should be'],
  ['{"a" 1}', 5, '"1" where ":" should be'],
  ['{"a": }', 6, 'a comma before'],
  ['{a: 1}', 1, '"a" where a name in double quotes or "}" should be'],
  ["{'a': 1}", 1, 'not in single ones'],
  ['{"a": 1} x', 9, '"x" where the end of the text should be'],
  ['[1', 2, 'the text ends where "," or "]" should be'],
  ['{"a"', 4, 'the text ends where ":" should be'],
  ['["a', 1, 'is not closed'],
  ['["a\nb"]', 3, 'a line break in a string'],
  ['["a\tb"]', 3, 'a control character in a string'],
  ['["\\x"]', 2, 'an unknown escape'],
  ['["\\u12g4"]', 2, 'an unknown escape'],
  ['[01]', 1, '"0" where a value'],
  ['[1.]', 1, '"1" where a value'],
  ['[truely]', 1, '"t" where a value'],
  ['[NaN]', 1, '"N" where a value'],
  ['[1, // one\n2]', 4, 'JSON has no comments'],
  ['[}', 1, '"}" where a value or "]" should be'],
])('%j is at fault at %i', (text, at, message) => {
  expect(isJson(text)).toBe(false);
  expect(findJsonFault(text)).toEqual({ at, message: expect.stringContaining(message) });
});

test('it agrees with JSON.parse on what is JSON, whatever is done to a text', () => {
  const sample = '{"a":[1,-2.5e+3,true,null,"x\\n\\u00e9\\"",{}],"b":{"c":[[],{"d":false}]} , "e":0}';
  expect(findJsonFault(sample)).toBeNull();
  const inserts = ['', ',', '"', '}', ']', '[', '{', ':', '0', '-', '.', 'e', '\\', ' ', '\n', 'x'];
  for (let at = 0; at <= sample.length; at++) {
    for (const insert of inserts) {
      for (const removed of [0, 1, 2]) {
        const text = sample.slice(0, at) + insert + sample.slice(at + removed);
        expect(findJsonFault(text) === null, text).toBe(isJson(text));
      }
    }
  }
});

test('a deep or long text is no matter', () => {
  expect(findJsonFault('['.repeat(200_000))).toMatchObject({ at: 200_000 });
  expect(findJsonFault(`["${'x\\n'.repeat(500_000)}" 1]`)).toMatchObject({ at: 1_500_004 });
});

test('the message names line and column and shows the place', async () => {
  const text = '{\n  "tasks": [\n    { "prompt": "a" }\n    { "prompt": "b" }\n  ]\n}\n';
  const { error } = await refused(text, { source: 'plan.json' });
  expect(error.message).toBe(
    'plan.json is not valid JSON: line 4, column 5: "{" where "," or "]" should be\n\n' +
      '4 |     { "prompt": "b" }\n' +
      '        ^',
  );
  expect(error.details).toMatchObject([{ line: 4, column: 5 }]);
});

test('a long line is shown around the place only', async () => {
  const { error } = await refused(`[${'"x", '.repeat(1000)}oops, ${'"x", '.repeat(1000)}]`);
  expect(error.message).toContain('line 1, column 5002');
  const [shown = '', caret = ''] = error.message.split('\n').slice(-2);
  expect(shown.length).toBeLessThan(100);
  expect(shown.charAt(caret.length - 1)).toBe('o');
});

test('a byte order mark is passed over', () => {
  expect(readPlanText('\uFEFF[1]')).toEqual([1]);
});
