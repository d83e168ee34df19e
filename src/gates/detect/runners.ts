/** Make and just: a target named `test`. */

import { join } from 'node:path';
import { Fault, readText } from './files.ts';
import { isOnPath } from './programs.ts';
import { firstOf, type Place, passedOver, type Sign, tests } from './sign.ts';

interface Runner {
  readonly program: string;
  /** What it calls what it runs. */
  readonly noun: string;
  fileIn(place: Place): string | undefined;
  /** Whether `PROGRAM test` would run something; a text: why not. */
  hasTest(text: string): boolean | string;
}

const RUNNERS: readonly Runner[] = [
  {
    program: 'make',
    noun: 'target',
    fileIn: (place) => firstOf(place, ['GNUmakefile', 'makefile', 'Makefile']),
    hasTest: (text) =>
      text.split('\n').some((line) => {
        const [, targets = ''] = /^(?![\t#])([^:=#]*):{1,2}(?![:=])/.exec(line) ?? [];
        return targets.split(/\s+/).includes('test');
      }),
  },
  {
    program: 'just',
    noun: 'recipe',
    fileIn: ({ names }) => [...names].find((name) => /^\.?justfile$/i.test(name)),
    hasTest(text) {
      if (/^alias\s+test\s*:=/m.test(text)) return true;
      const recipe = /^@?test(\s[^:\n]*)?:(?!=)/m.exec(text);
      if (recipe === null) return false;
      const isNeeded = (parameter: string): boolean => !/^\*|=/.test(parameter);
      const [needed] = (recipe[1] ?? '').split(/\s+/).filter((word) => word !== '' && isNeeded(word));
      return needed === undefined ? true : `it needs an argument (${needed})`;
    },
  },
];

/**
 * A target that runs the tests once more proves nothing new, and takes as long again: where the language's own tests
 * were found, `make test` is nearly always a name for them. They are preferred, for they are known to run the tests
 * and nothing else. For the same reason, one runner is enough.
 */
export async function runners(place: Place, found: readonly Sign[]): Promise<readonly Sign[]> {
  const signs: Sign[] = [];
  for (const runner of RUNNERS) {
    const earlier = [...found, ...signs].find((sign) => sign.kind === 'gate' && sign.tests);
    signs.push(...(await lookFor(runner, place, earlier?.kind === 'gate' ? earlier.command : null)));
  }
  return signs;
}

async function lookFor(runner: Runner, place: Place, earlier: string | null): Promise<readonly Sign[]> {
  const { program, noun } = runner;
  const file = runner.fileIn(place);
  if (file === undefined) return [];
  const text = await readText(join(place.directory, file));
  if (text instanceof Fault) return [passedOver(file, text.because)];
  const hasTest = runner.hasTest(text ?? '');
  if (hasTest === false) return [];
  const what = `${noun} \`test\` of ${file}`;
  if (hasTest !== true) return [passedOver(what, hasTest)];
  if (earlier !== null) return [passedOver(what, `\`${earlier}\` runs the tests already`)];
  if (!(await isOnPath(program, place))) return [passedOver(what, `\`${program}\` is not on PATH`)];
  return [tests(`${program} test`, what)];
}
