import { expect, test } from 'vitest';
import { changedScripts, scriptsIn } from '../../src/gates/scripts.ts';

test.each([
  ['npm test', ['test']],
  ['pnpm run check:types -- --fast', ['check:types']],
  ['cd web && yarn lint; bun run e2e', ['lint', 'e2e']],
  ['node --test', []],
  ['echo npm', []],
])('%s', (command, names) => {
  expect(scriptsIn(command)).toEqual(names.flatMap((name) => [name, `pre${name}`, `post${name}`]));
});

const text = (scripts: unknown): string => JSON.stringify({ name: 'x', scripts });

test('a script that is another one, or gone, was changed; a new one was not', () => {
  const names = ['test', 'pretest'];
  const before = text({ test: 'vitest', build: 'tsc' });
  expect(changedScripts(names, before, text({ test: 'vitest', build: 'true', more: 'x' }))).toEqual([]);
  expect(changedScripts(names, before, text({ test: 'true' }))).toEqual(['test']);
  expect(changedScripts(names, before, text({}))).toEqual(['test']);
  expect(changedScripts(names, before, 'no JSON')).toEqual(['test']);
  expect(changedScripts(names, before, null)).toEqual(['test']);
  expect(changedScripts(names, null, before)).toEqual([]);
  expect(changedScripts(names, text('none'), before)).toEqual([]);
});
