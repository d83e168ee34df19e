/** Laying out tasks that hang together. */

import { coordCenter, decrossTwoLayer, graph, layeringLongestPath, sugiyama, twolayerAgg } from 'd3-dag';
import { BOX_HEIGHT } from './label.ts';
import type { Layout, PlacedEdge, PlacedNode, Point } from './layout.ts';

/** A task of the part. */
export interface Member {
  readonly key: string;
  /** The layer it belongs to: one more than that of the deepest task it waits for. */
  readonly depth: number;
  /** Members only. */
  readonly dependsOn: readonly string[];
}

/** Between the tasks of a layer, and between layers: there run the edges. */
const GAP = 14;
const LAYER_GAP = 64;
/** Between the columns of a folded layer. */
const COLUMN_GAP = 24;

/**
 * The library's best takes 150 ms for so many tasks and passages of edges through layers, and a minute for 1,000 tasks
 * with three dependencies each, as it grows with their cube (docs/decisions/0026).
 */
const MOST_FINE = 200;
const FEWEST_ROWS = 20;
/** How much wider than high a folded part is, more or less. */
const ASPECT = 1.6;

/** @param width of every box */
export function partOf(members: readonly Member[], width: number): Layout {
  const rows = rowsOf(members.length, width);
  const layers = Map.groupBy(members, ({ depth }) => depth);
  const fits = [...layers.values()].every(({ length }) => length <= rows);
  return fits && weightOf(members) <= MOST_FINE ? fine(members, width) : folded(members, width, rows);
}

/** Tasks, and layers that edges pass through. */
function weightOf(members: readonly Member[]): number {
  const depths = new Map(members.map(({ key, depth }) => [key, depth]));
  return members.reduce(
    (sum, { depth, dependsOn }) =>
      sum + dependsOn.reduce((passed, one) => passed + depth - (depths.get(one) ?? depth) - 1, 1),
    0,
  );
}

/** Everything as the library likes it: few crossings, short edges, each with a way of its own between the tasks. */
function fine(members: readonly Member[], width: number): Layout {
  const dag = graphOf(members, ({ dependsOn }) => dependsOn);
  const size = sugiyama().nodeSize([BOX_HEIGHT, width]).gap([GAP, LAYER_GAP])(dag);
  return {
    // The library lays out from the top down.
    width: size.height,
    height: size.width,
    nodes: [...dag.nodes()].map((node) => ({ key: node.data, ...boxAt(node.y, node.x, width) })),
    edges: [...dag.links()].map(({ source, target, points }) => ({
      from: source.data,
      to: target.data,
      points: [
        [source.y + width / 2, source.x],
        // Straight through the column of a layer, between its tasks.
        ...points.slice(1, -1).flatMap(([x, y]): Point[] => [
          [y - width / 2, x],
          [y + width / 2, x],
        ]),
        [target.y - width / 2, target.x],
      ],
    })),
  };
}

/**
 * What is large: the library orders the tasks of each layer by the nearest task that each waits for; a layer with
 * more tasks than rows is folded into columns, each a bit lower than the one before. The edges pass behind.
 */
function folded(members: readonly Member[], width: number, rows: number): Layout {
  const depths = new Map(members.map(({ key, depth }) => [key, depth]));
  const dag = graphOf(members, ({ depth, dependsOn }) =>
    dependsOn.filter((one) => depths.get(one) === depth - 1).slice(0, 1),
  );
  sugiyama()
    .layering(layeringLongestPath())
    .decross(decrossTwoLayer().order(twolayerAgg()))
    .coord(coordCenter())(dag);
  const ordered = [...dag.nodes()].toSorted((a, b) => a.x - b.x).map(({ data }) => data);
  const layers = [...Map.groupBy(ordered, (key) => depths.get(key) ?? 0)].toSorted(([a], [b]) => a - b);
  const pitch = BOX_HEIGHT + GAP;
  const heightOf = (tasks: number): number => ((tasks - 1) * pitch) / Math.ceil(tasks / rows) + BOX_HEIGHT;
  const height = Math.max(...layers.map(([, keys]) => heightOf(keys.length)));
  const nodes: PlacedNode[] = [];
  let left = 0;
  for (const [, keys] of layers) {
    const columns = Math.ceil(keys.length / rows);
    const top = (height - heightOf(keys.length)) / 2;
    keys.forEach((key, index) => {
      const x = left + (index % columns) * (width + COLUMN_GAP);
      nodes.push({ key, x, y: top + (index * pitch) / columns, width, height: BOX_HEIGHT });
    });
    left += columns * (width + COLUMN_GAP) - COLUMN_GAP + LAYER_GAP;
  }
  return { width: left - LAYER_GAP, height, nodes, edges: edgesBetween(members, nodes) };
}

function edgesBetween(members: readonly Member[], nodes: readonly PlacedNode[]): readonly PlacedEdge[] {
  const places = new Map(nodes.map((node) => [node.key, node]));
  return members.flatMap(({ key, dependsOn }) =>
    dependsOn.flatMap((one) => {
      const source = places.get(one);
      const target = places.get(key);
      if (source === undefined || target === undefined) return [];
      const points: readonly Point[] = [
        [source.x + source.width, source.y + source.height / 2],
        [target.x, target.y + target.height / 2],
      ];
      return [{ from: one, to: key, points }];
    }),
  );
}

function graphOf(members: readonly Member[], dependenciesOf: (member: Member) => readonly string[]) {
  const dag = graph<string, undefined>();
  const nodes = new Map(members.map(({ key }) => [key, dag.node(key)]));
  for (const member of members) {
    const target = nodes.get(member.key);
    for (const one of dependenciesOf(member)) {
      const source = nodes.get(one);
      if (source !== undefined && target !== undefined) dag.link(source, target, undefined);
    }
  }
  return dag;
}

/** How many rows make a folded part look as wished. */
const rowsOf = (tasks: number, width: number): number =>
  Math.max(FEWEST_ROWS, Math.ceil(Math.sqrt((tasks * (width + COLUMN_GAP)) / (ASPECT * (BOX_HEIGHT + GAP)))));

const boxAt = (x: number, y: number, width: number) => ({
  x: x - width / 2,
  y: y - BOX_HEIGHT / 2,
  width,
  height: BOX_HEIGHT,
});
