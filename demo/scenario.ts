/**
 * What the demo asks for, and what the scripted model answers: a plan of seven tasks, each worker's edits, and the
 * session that fans them out. The same scenario is the end-to-end test.
 */

import { join } from 'node:path';
import {
  bash,
  call,
  type ModelRequest,
  type Reply,
  type Script,
  say,
  structured,
  write,
} from '../test/support/model.ts';

export const GOAL =
  'Add slugify, word-count, title-case and truncate to this library, each with tests, all sharing one check of their input, exported from src/index.js and described in the README';

const PLAN_FILE = '.klauss/plans/text-tools.json';

/** A task: what the plan says of it, and the files that its worker writes. */
interface SampleTask {
  readonly key: string;
  readonly prompt: string;
  readonly dependsOn?: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly verify?: string;
}

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
    body: 'check(text).length > 20 ? `${text.slice(0, 19)}…` : text',
    example: ["'short'", "'short'"],
  },
} as const;

const FUNCTION_KEYS = Object.keys(FUNCTIONS) as (keyof typeof FUNCTIONS)[];
const camel = (key: string): string => key.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Seven tasks in four steps: a foundation, four at once, what joins them, the documentation. */
export const TASKS: readonly SampleTask[] = [
  {
    key: 'check',
    prompt:
      'Write src/check.js: check(text) returns a string as it is and throws a TypeError for anything else.',
    files: {
      'src/check.js':
        "export function check(text) {\n  if (typeof text !== 'string') throw new TypeError('expected a string');\n  return text;\n}\n",
    },
  },
  ...FUNCTION_KEYS.map((key): SampleTask => functionTask(key)),
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

function functionTask(key: keyof typeof FUNCTIONS): SampleTask {
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

const plan = {
  goal: GOAL,
  conventions: { modules: 'ES modules, one named export a file', tests: 'node:test and node:assert/strict' },
  tasks: TASKS.map(({ key, prompt, dependsOn = [], files, verify }) => ({
    key,
    prompt,
    depends_on: dependsOn,
    touches: Object.keys(files),
    expected_outputs: Object.keys(files),
    context_files: ['src/words.js'],
    verify: verify === undefined ? [] : [verify],
  })),
};

/** The script of the model for a project directory: the session, its planner, and every worker. */
export function scenario(directory: string): Script {
  return (request) => {
    switch (request.sender) {
      case 'session':
        return session(request);
      case 'planner':
        return planner(request, directory);
      case 'worker':
        return worker(request, directory);
      default:
        return undefined;
    }
  };
}

/** The steps of commands/fanout.md, one for each answer that the session has got so far. */
function session(request: ModelRequest): Reply | undefined {
  if (!request.conversation.includes(GOAL)) return undefined;
  const last = request.allAnswers.at(-1);
  const job = /Job ([a-z0-9]{6})/.exec(request.allAnswers.map(({ text }) => text).join('\n'))?.[1];
  if (last === undefined) return startPlanner();
  if (last.isError) return say(`This did not work:\n${last.text}`);
  if (request.allAnswers.length === 1) return bash(`klauss submit-file ${PLAN_FILE} --dry-run`);
  if (job === undefined) return bash(`klauss submit-file ${PLAN_FILE} --start 4`);
  if (!last.text.includes('(completed)') && !last.text.includes('(failed)'))
    return bash(`klauss wait ${job} --timeout 100`);
  return say(`Everything is built. What klauss wait said:\n${last.text}`);
}

function startPlanner(): Reply {
  return call('Agent', {
    run_in_background: false,
    description: 'Plan the fan-out',
    subagent_type: 'klauss:planner',
    prompt: `Goal: ${GOAL}\nWrite the plan to ${PLAN_FILE}.`,
  });
}

function planner(request: ModelRequest, directory: string): Reply {
  if (request.allAnswers.length > 0) return say(`${PLAN_FILE}: ${TASKS.map(({ key }) => key).join(', ')}`);
  return write(join(directory, PLAN_FILE), JSON.stringify(plan, null, 2));
}

function worker(request: ModelRequest, directory: string): Reply | undefined {
  const task = TASKS.find(({ key }) => request.prompt.includes(`## Your task: ${key}\n`));
  if (task === undefined) return undefined;
  const done = request.allAnswers.length;
  const file = Object.entries(task.files)[done];
  // Existing files must be read before they are overwritten.
  if (task.key === 'readme') return readme(task, done, directory);
  if (file !== undefined) return write(join(directory, file[0]), file[1], { delay: 300 });
  const written = Object.keys(task.files);
  if (done === written.length && task.verify !== undefined) return bash(task.verify);
  return structured(report(task));
}

function readme(task: SampleTask, done: number, directory: string): Reply {
  const path = join(directory, 'README.md');
  if (done === 0) return call('Read', { file_path: path });
  if (done === 1) return write(path, task.files['README.md'] ?? '');
  return structured(report(task));
}

const report = ({ key, files }: SampleTask) => ({
  status: 'done',
  summary: `Wrote ${Object.keys(files).join(' and ')} (${key}).`,
  files_changed: Object.keys(files),
  notes: '',
});
