/** The graph of a job for Mermaid, which GitHub and many editors draw. */

import { TASK_STATUSES } from '../domain/states.ts';
import { criticalPath } from '../view/graph.ts';
import { SYMBOLS } from '../view/symbols.ts';
import type { TaskView } from '../view/view.ts';
import { COLOURS, TEXT_COLOUR } from './colours.ts';
import { edgesOf } from './edgesOf.ts';
import { stateOf } from './words.ts';

/** What Mermaid draws unless it is told otherwise, which a graph itself cannot do. */
const MOST_EDGES = 500;
const MOST_CHARACTERS = 50_000;

/** @param now milliseconds since 1970 */
export function mermaid(tasks: readonly TaskView[], now: number): string {
  const ids = new Map(tasks.map(({ id, key }) => [key, `t${id}`]));
  const edges = edgesOf(tasks, criticalPath(tasks, now));
  const critical = edges.flatMap((edge, index) => (edge.critical ? [index] : []));
  return [
    'flowchart LR',
    ...tasks.map((task) => {
      const label = `${escaped(`${SYMBOLS[task.status]} ${task.key}`)}<br/>${escaped(stateOf(task))}`;
      return `  ${ids.get(task.key)}["${label}"]:::${task.status}`;
    }),
    ...edges.map(({ from, to }) => `  ${ids.get(from)} --> ${ids.get(to)}`),
    ...TASK_STATUSES.map((status) => {
      const { fill, stroke } = COLOURS[status];
      return `  classDef ${status} fill:${fill},stroke:${stroke},color:${TEXT_COLOUR}`;
    }),
    ...(critical.length === 0 ? [] : [`  linkStyle ${critical.join(',')} stroke-width:4px`]),
  ].join('\n');
}

/** Why Mermaid will not draw it, or null: it will. */
export function tooLargeForMermaid(tasks: readonly TaskView[], text: string): string | null {
  const edges = edgesOf(tasks, []).length;
  if (edges <= MOST_EDGES && text.length <= MOST_CHARACTERS) return null;
  return `Mermaid draws at most ${MOST_EDGES} edges and ${MOST_CHARACTERS} characters unless its page allows more; --svg has no such limit.`;
}

/** What means something in a quoted label, as Mermaid's own entities. */
const escaped = (text: string): string =>
  text.replace(/[^\p{L}\p{N} .,:_\-✓●○✗◌–]/gu, (character) => `#${character.codePointAt(0)};`);
