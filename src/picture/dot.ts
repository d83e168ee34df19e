/** The graph of a job for Graphviz. */

import { criticalPath } from '../view/graph.ts';
import { SYMBOLS } from '../view/symbols.ts';
import type { TaskView } from '../view/view.ts';
import { COLOURS, TEXT_COLOUR } from './colours.ts';
import { edgesOf } from './edgesOf.ts';
import { stateOf } from './words.ts';

/**
 * @param name of the graph
 * @param now milliseconds since 1970
 */
export function dot(name: string, tasks: readonly TaskView[], now: number): string {
  return [
    `digraph ${quoted(name)} {`,
    '  rankdir=LR;',
    `  node [shape=box, style="rounded,filled", fontname="monospace", fontcolor="${TEXT_COLOUR}"];`,
    ...tasks.map((task) => {
      const { fill, stroke } = COLOURS[task.status];
      const label = quoted(`${SYMBOLS[task.status]} ${task.key}\n${stateOf(task)}`);
      return `  ${quoted(task.key)} [label=${label}, fillcolor="${fill}", color="${stroke}"];`;
    }),
    ...edgesOf(tasks, criticalPath(tasks, now)).map(
      ({ from, to, critical }) => `  ${quoted(from)} -> ${quoted(to)}${critical ? ' [penwidth=3]' : ''};`,
    ),
    '}',
  ].join('\n');
}

const quoted = (text: string): string =>
  `"${text.replace(/[\\"]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)}"`;
