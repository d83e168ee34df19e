import type { Layout } from './layout.ts';

const GAP = 24;
/** How much wider than high the whole is wished to be. */
const ASPECT = 1.6;

/** Layouts side by side in rows, in their order. One that is much lower than its row begins a new one. */
export function packed(parts: readonly Layout[]): Layout {
  const widest = Math.max(0, ...parts.map(({ width }) => width));
  const area = parts.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const wished = Math.max(widest, Math.sqrt(area * ASPECT));
  const places: { readonly part: Layout; readonly x: number; readonly y: number }[] = [];
  const row = { y: 0, width: 0, height: 0 };
  for (const part of parts) {
    const beside = row.width === 0 ? 0 : row.width + GAP;
    if (beside > 0 && (beside + part.width > wished || part.height < row.height / 2)) {
      Object.assign(row, { y: row.y + row.height + GAP, width: 0, height: 0 });
    }
    const x = row.width === 0 ? 0 : row.width + GAP;
    places.push({ part, x, y: row.y });
    row.width = x + part.width;
    row.height = Math.max(row.height, part.height);
  }
  return {
    width: Math.ceil(places.reduce((most, { part, x }) => Math.max(most, x + part.width), 0)),
    height: Math.ceil(row.y + row.height),
    nodes: places.flatMap(({ part, x, y }) =>
      part.nodes.map((node) => ({ ...node, x: Math.round(node.x + x), y: Math.round(node.y + y) })),
    ),
    edges: places.flatMap(({ part, x, y }) =>
      part.edges.map((edge) => ({
        ...edge,
        points: edge.points.map(([left, top]) => [Math.round(left + x), Math.round(top + y)] as const),
      })),
    ),
  };
}
