import { at, type Table } from './files.ts';
import { managerOf, TEST_COMMANDS } from './packageManager.ts';
import { isOnPath } from './programs.ts';
import { type Place, passedOver, type Sign, tests } from './sign.ts';

const WHAT = 'the test script of package.json';

/** So much of a script is looked at. */
const LONGEST = 10_000;

/** What goes on for ever, and what in the same script makes it end. */
const WATCHERS: readonly { readonly watches: RegExp; readonly unless?: RegExp }[] = [
  { watches: /(?<=^|\s)--watch(?:All|-all|-path)?(?![\w-])(?!(?:=|\s+)(?:false|0|no)\b)/ },
  { watches: /\bvitest (?:watch|dev)\b/ },
  { watches: /\b(?:mocha|ava|tsc)\b[^;&|]*\s-w(?!\S)/ },
  { watches: /(?<![^\s;&|(])(?:nodemon|watchexec)(?!\S)/ },
  // It watches wherever CI is not set.
  { watches: /\breact-scripts test\b/, unless: /\bCI=|--watch(?:All)?[= ]false|--no-watch/ },
  { watches: /\bng test\b/, unless: /--watch[= ]false|--no-watch/ },
];

/** The package's own tests. */
export async function testScript(place: Place, description: Table): Promise<readonly Sign[]> {
  const script = at(description, 'scripts', 'test');
  if (script === undefined || script === '') return [];
  if (typeof script !== 'string') return [passedOver(WHAT, 'it is no text')];
  if (/no test specified/.test(script)) return [passedOver(WHAT, 'it is the placeholder of `npm init`')];
  const watching = watcherIn(script.slice(0, LONGEST));
  if (watching !== null) return [passedOver(WHAT, `it watches and never ends (${watching})`)];

  const { name, because } = await managerOf(place);
  if (!isKnown(name)) return [passedOver(WHAT, `its package manager is not known (${because}: ${name})`)];
  if (!(await isOnPath(name, place)))
    return [passedOver(WHAT, `its package manager ${name} (${because}) is not on PATH`)];
  return [tests(TEST_COMMANDS[name], WHAT)];
}

function watcherIn(script: string): string | null {
  for (const { watches, unless } of WATCHERS) {
    const [found] = watches.exec(script) ?? [];
    if (found !== undefined && !unless?.test(script)) return found;
  }
  return null;
}

const isKnown = (name: string): name is keyof typeof TEST_COMMANDS => Object.hasOwn(TEST_COMMANDS, name);
