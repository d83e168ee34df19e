/** What the demo asks for, and what its workers write: the goal, seven tasks, their files. */

import type { ScriptedTask } from './scenario.ts';

export const GOAL =
  'Add slugify, word-count, title-case and truncate to this library, each with tests, all sharing one check of their input, exported from src/index.js and described in the README';

const FUNCTIONS = {
  slugify: {
    prompt: 'slugify(text): the words in lower case, joined by hyphens',
    body: "words(check(text)).join('-').toLowerCase()",
    example: ["'Hello, World'", "'hello-world'"],
  },
  'word-count': {
    prompt: 'wordCount(text): how many words a text has',
    body: 'words(check(text)).length',
    example: ["'one two three'", '3'],
  },
  'title-case': {
    prompt: 'titleCase(text): every word with a capital first letter, separated by one space',
    body: "words(check(text)).map((word) => word[0].toUpperCase() + word.slice(1)).join(' ')",
    example: ["'hello  world'", "'Hello World'"],
  },
  truncate: {
    prompt: 'truncate(text): at most 20 characters, with an ellipsis when it was longer',
    body: "check(text).length > 20 ? text.slice(0, 19) + '…' : text",
    example: ["'short'", "'short'"],
  },
} as const;

const FUNCTION_KEYS = Object.keys(FUNCTIONS) as (keyof typeof FUNCTIONS)[];
const camel = (key: string): string => key.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Seven tasks in four steps: a foundation, four at once, what joins them, the documentation. */
export const TASKS: readonly ScriptedTask[] = [
  {
    key: 'check',
    prompt:
      'Write src/check.js: check(text) returns a string as it is and throws a TypeError for anything else.',
    files: {
      'src/check.js':
        "export function check(text) {\n  if (typeof text !== 'string') throw new TypeError('expected a string');\n  return text;\n}\n",
    },
  },
  ...FUNCTION_KEYS.map((key): ScriptedTask => functionTask(key)),
  {
    key: 'index',
    prompt: 'Write src/index.js that exports all functions, and run the whole suite.',
    dependsOn: FUNCTION_KEYS,
    files: {
      'src/index.js': ['words', ...FUNCTION_KEYS].map((key) => `export * from './${key}.js';\n`).join(''),
    },
    verify: 'npm test',
  },
  {
    key: 'readme',
    prompt: 'Describe every exported function in README.md, a line each.',
    dependsOn: ['index'],
    files: {
      'README.md': `# text-tools\n\n${FUNCTION_KEYS.map((key) => `- ${FUNCTIONS[key].prompt}\n`).join('')}`,
    },
  },
];

function functionTask(key: keyof typeof FUNCTIONS): ScriptedTask {
  const { prompt, body, example } = FUNCTIONS[key];
  const name = camel(key);
  return {
    key,
    prompt: `Write src/${key}.js with ${prompt}. Use words() and check(). Test it in test/${key}.test.js.`,
    dependsOn: ['check'],
    files: {
      [`src/${key}.js`]: `import { check } from './check.js';\n${body.includes('words(') ? "import { words } from './words.js';\n" : ''}\nexport const ${name} = (text) => ${body};\n`,
      [`test/${key}.test.js`]: `import assert from 'node:assert/strict';\nimport { test } from 'node:test';\nimport { ${name} } from '../src/${key}.js';\n\ntest('${name}', () => {\n  assert.equal(${name}(${example[0]}), ${example[1]});\n  assert.throws(() => ${name}(1), TypeError);\n});\n`,
    },
    verify: `node --test test/${key}.test.js`,
  };
}
