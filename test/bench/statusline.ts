/** What the status line costs the user's screen. */

import { klaussBinary, makeProject } from '../support/project.ts';
import type { Bench, Figure } from './bench.ts';
import { fill } from './filled.ts';
import { startTime } from './starts.ts';

/** A start is short, and its time easily disturbed. */
const STARTS_A_ROUND = 10;

export const statusline: Bench = {
  name: 'statusline',
  title: 'The status line',
  about:
    'What `klauss statusline` takes more than `node -e 0`, in turn, with the input that Claude Code gives: where Klauss was never used, with 9 tasks and with 10,000, the queue open in another process as it is while a pool runs.',
  run: async (rounds) => {
    const figures: Figure[] = [];
    for (const tasks of [0, 9, 10_000]) {
      await using project = await makeProject();
      await using _ = tasks === 0 ? null : await fill(project.root, tasks);
      const input = JSON.stringify({ session_id: 'bench', workspace: { project_dir: project.root } });
      const more = Array.from({ length: rounds * STARTS_A_ROUND }, () => {
        const node = startTime(project, ['node', '-e', '0']);
        return startTime(project, ['node', klaussBinary, 'statusline'], input) - node;
      });
      figures.push({ what: `with ${tasks} tasks, more than \`node -e 0\``, values: more, unit: 'ms' });
    }
    return figures;
  },
};
