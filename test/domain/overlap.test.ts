import { matchesGlob } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mayOverlap, touchedBy } from '../../src/domain/overlap.ts';

describe('what cannot overlap', () => {
  test.each([
    ['src/a/**', 'src/b/**'],
    ['*.ts', '*.md'],
    ['a/x.ts', 'a/y.ts'],
    ['src/*.ts', 'src/auth/login.ts'],
    ['src/**/*.ts', 'src/**/*.css'],
    ['src/**/test/*.ts', 'src/**/test/*.md'],
    ['src/auth', 'src/authors'],
    ['src/auth', 'test/auth'],
    ['src/{a,b}/**', 'src/{c,d}/**'],
    ['src/{a,b/c}/x.ts', 'src/b/d/x.ts'],
    ['src/a/../b/x.ts', 'src/a/x.ts'],
    ['a*a', 'a'],
    ['*/x.ts', 'a/*.md'],
    ['**/x.ts', '**/y.ts'],
    ['app/(shop)/page.tsx', 'app/(shop)/layout.tsx'],
    ['app/[id]/page.tsx', 'app/[id]/edit/page.tsx'],
    ['src/**.ts', 'src/**.md'],
    ['odd\\[1\\].ts', 'even\\[1\\].ts'],
    ['/p/a', '/p/b'],
  ])('%s and %s', (a, b) => {
    expect(mayOverlap([a], [b])).toBe(false);
    expect(mayOverlap([b], [a])).toBe(false);
  });

  test('lists without anything in them', () => {
    expect(mayOverlap([], ['**'])).toBe(false);
    expect(mayOverlap(['**'], [])).toBe(false);
  });
});

describe('what may overlap', () => {
  test.each([
    ['src/a.ts', 'src/a.ts'],
    ['src', 'src/a/b.ts'],
    ['src/', 'src/a/b.ts'],
    ['src/*/', 'src/a/b.ts'],
    ['.', 'src/a/b.ts'],
    ['**', 'a/b/c'],
    ['src/**', 'src'],
    ['src/**/*.ts', 'src/a.ts'],
    ['**/a/**', 'x/**/b'],
    ['*.test.ts', 'login.*'],
    ['src/**.ts', 'src/a/b.ts'],
    ['a**b/c', 'a/x/b/c'],
    ['./src//a.ts', 'src/a.ts'],
    ['src/b/../a.ts', 'src/a.ts'],
    ['src/*/../a.ts', 'src/a.ts'],
    ['{../x,y}/a', 'z/a'],
    ['../other/a.ts', 'a.ts'],
    ['/project/src/a.ts', 'src/a.ts'],
    ['src/{a,b}.ts', 'src/b.ts'],
    ['src/{a,b/{c,d}}.ts', 'src/b/d.ts'],
    ['file{1..3}.ts', 'file2.ts'],
    ['a/{b/c}/d', 'a/b/c/d'],
    ['a/\x24{b,c}', 'a/\x24{b,c}'],
    ['{a,b}+', 'ab'],
    ['[a-c].ts', 'b.ts'],
    ['[[:alpha:]].ts', 'b.ts'],
    ['[]x].ts', 'x.ts'],
    ['[0-9]+.ts', '42.ts'],
    ['@(a|b/c)/x', 'b/c/x'],
    ['!(a).ts', 'b.ts'],
    ['app/[id]/page.tsx', 'app/[id]/page.tsx'],
    ['app/(shop)', 'app/(shop)/page.tsx'],
    ['odd\\[1\\].ts', 'odd[1].ts'],
    ['README.md', 'readme.md'],
    ['caf\u00e9/x', 'cafe\u0301/x'],
    ['cafe*', 'caf\u00e9'],
    ['{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}', 'aaaaaaa'],
    ['!src/gen/**', 'lib/x.ts'],
  ])('%s and %s', (a, b) => {
    expect(mayOverlap([a], [b])).toBe(true);
    expect(mayOverlap([b], [a])).toBe(true);
  });

  test('is told of lists when one of each may', () => {
    expect(mayOverlap(['docs/**', 'src/a.ts'], ['test/**', 'src/*.ts'])).toBe(true);
    expect(mayOverlap(['docs/**', 'src/a.ts'], ['test/**', 'src/b.ts'])).toBe(false);
  });

  test('what takes something away from the others adds nothing', () => {
    expect(mayOverlap(['src/**', '!docs/**'], ['docs/a.md'])).toBe(false);
  });
});

describe('what a task touches', () => {
  test('is relative to its working directory', () => {
    const touched = touchedBy({
      workingDir: '/p/web',
      touches: ['src/**', '../lib/a.ts', '/etc/x', '!src/gen'],
    });
    expect(touched).toEqual(['/p/web/src/**', '/p/web/../lib/a.ts', '/etc/x', '!/p/web/src/gen']);
    expect(mayOverlap(touched, touchedBy({ workingDir: '/p', touches: ['lib/*'] }))).toBe(true);
    expect(mayOverlap(touched, touchedBy({ workingDir: '/p', touches: ['src/*'] }))).toBe(false);
  });

  test('takes the characters of the directory as they are', () => {
    const [glob = ''] = touchedBy({ workingDir: '/p {a,b}/(x)/*', touches: ['src/a.ts'] });
    expect(mayOverlap([glob], ['/p {a,b}/(x)/*/src/a.ts'])).toBe(true);
    expect(mayOverlap([glob], ['/p {a,b}/(x)/y/src/b.ts'])).toBe(false);
  });
});

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

test('globs that some path matches both may overlap, whatever they are made of', () => {
  const next = numbers(3);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const some = (most: number, make: () => string): string[] =>
    Array.from({ length: 1 + Math.floor(next() * most) }, make);
  const text = () => some(2, () => pick(['a', 'b', 'ab', '.'])).join('');
  const wild = (depth: number): string =>
    pick([
      text,
      () => '*',
      () => '?',
      () => `[${pick(['', '!', '^'])}${pick(['a', 'ab', 'a-b', '[:alpha:]'])}]`,
      () => `${pick(['@', '!', '?', '*', '+', ''])}(${text()}|${depth > 0 ? wild(depth - 1) : text()})`,
      () => `{${text()},${depth > 0 ? glob(depth - 1) : text()}}`,
      () => '{1..2}',
      () => '{a}',
    ])();
  const glob = (depth: number): string =>
    some(3, () =>
      pick(['**', '***', `${text()}/..`, '.', '', ...some(6, () => some(3, () => wild(depth)).join(''))]),
    ).join('/');
  const path = () => some(4, () => some(2, () => pick(['a', 'b', 'ab', '1', '.a'])).join('')).join('/');

  const paths = [...new Set(Array.from({ length: 400 }, path))];
  let both = 0;
  for (let round = 0; round < 600; round++) {
    const globs = Array.from({ length: 8 }, () => glob(2));
    const matched = globs.map((one) => new Set(paths.filter((each) => matchesGlob(each, one))));
    for (const [i, one] of globs.entries()) {
      for (const [j, other] of globs.entries()) {
        const witness = [...(matched[i] ?? [])].find((each) => matched[j]?.has(each));
        if (witness === undefined) continue;
        both++;
        if (!mayOverlap([one], [other])) expect.fail(`${one} and ${other} both match ${witness}`);
        if (!mayOverlap([one], [witness])) expect.fail(`${one} matches ${witness}`);
      }
    }
  }
  expect(both).toBeGreaterThan(2_000);
});
