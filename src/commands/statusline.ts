import { dirname } from 'node:path';
import { commandPath, packageRoot } from '../platform/package.ts';
import { glance } from '../queue/glance.ts';
import { segment } from '../view/segment.ts';
import { defineCommand } from './command.ts';

/** Whoever says nothing but `klauss statusline` is served by `src/statusline.ts`, which starts faster. */
export default defineCommand({
  description: "Print what goes on, for Claude Code's status line: `3/9 · $0.42 · 2m left`",
  args: {},
  more: howToAdd,
  async run(context) {
    const seen = await glance(context.paths.database, context.session);
    const text = seen === null ? '' : segment(seen, context.paths.root, Date.now());
    return { data: { segment: text }, text };
  },
});

/** Seconds. Claude Code itself draws its status line anew only when the conversation goes on. */
const REFRESH = 5;

function howToAdd(): string {
  const statusLine = { type: 'command', command: `${installed()} statusline`, refreshInterval: REFRESH };
  return [
    'Nothing is printed where nothing goes on. To see it in Claude Code, add this to ~/.claude/settings.json:',
    '',
    `  ${JSON.stringify({ statusLine }).slice(1, -1)}`,
    '',
    'In a script of your own, give it the input that the script was given:',
    '',
    '  input=$(cat)',
    `  klauss=$(printf '%s' "$input" | ${installed()} statusline)`,
    `  printf '%s\\n' "$your_line\${klauss:+ · $klauss}"`,
    '',
    '`klauss help statusline` tells more.',
  ].join('\n');
}

/** Claude Code keeps each version of a plugin in a directory of its own: then the one that was installed last. */
const CACHED = /\/plugins\/cache\/[^/]+\/[^/]+\/[^/]+$/;

/** How a shell finds this installation, which is on no PATH there, also after an update. */
function installed(): string {
  const root = packageRoot();
  if (!CACHED.test(root)) return shellWord(commandPath());
  return `"$(ls -t ${shellWord(dirname(root))}/*/bin/klauss | head -n 1)"`;
}

const shellWord = (path: string): string =>
  /^[\w./@+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
