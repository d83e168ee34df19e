import { expect, test } from 'vitest';
import { keyLines } from '../../src/config/lines.ts';

const document = `\uFEFF# a comment with [brackets] and key = "value"
top = 1

[a]
x = "# no comment [b]"
"quoted key" = 1
b.c = 2   # dotted
text = """
[not.a.table]
x = 5
"""
list = [
  1, # one
  [2],
]
inline = { one = 1, deep = { two = 2 } }

[ a . "d.e" ]
y = 1

[[many]]
z = 1
[[many]]
w = 2
`;

test.each([
  [['top'], 2],
  [['a'], 4],
  [['a', 'x'], 5],
  [['a', 'quoted key'], 6],
  [['a', 'b', 'c'], 7],
  [['a', 'text'], 8],
  [['a', 'list'], 12],
  [['a', 'list', 1], 12],
  [['a', 'inline', 'deep', 'two'], 16],
  [['a', 'd.e'], 18],
  [['a', 'd.e', 'y'], 19],
  [['many'], 21],
  [['nowhere'], null],
])('%j stands on line %s', (path, line) => {
  expect(keyLines(document)(path)).toBe(line);
});

test('line ends of Windows do not matter', () => {
  expect(keyLines(document.replaceAll('\n', '\r\n'))(['a', 'd.e', 'y'])).toBe(19);
});

test('a file of thousands of lines is no trouble', () => {
  const text = `[directories]\n${Array.from({ length: 5000 }, (_, at) => `n${at} = "x"\n`).join('')}`;
  const start = performance.now();
  expect(keyLines(text)(['directories', 'n4999'])).toBe(5001);
  expect(performance.now() - start).toBeLessThan(10_000);
});
