/** @jsxImportSource preact */
import { curveBumpX, line } from 'd3-shape';
import { useMemo } from 'preact/hooks';
import type { PlacedEdge, Point } from './layout.ts';

const HEAD = 4;

const curve = line<Point>().curve(curveBumpX).digits(1);

/** The edges of a graph; those of the critical path above the others. */
export function Edges({
  edges,
  path,
}: {
  readonly edges: readonly PlacedEdge[];
  /** The critical path. */
  readonly path: readonly string[];
}) {
  const critical = path.slice(1).map((to, index) => `${path[index]} ${to}`);
  // Drawn anew only when it changes: tasks do every second, a graph hardly ever.
  return useMemo(() => {
    const decisive = new Set(critical);
    const isDecisive = ({ from, to }: PlacedEdge): boolean => decisive.has(`${from} ${to}`);
    return (
      <g>
        {[...edges.filter((edge) => !isDecisive(edge)), ...edges.filter(isDecisive)].map((edge) => (
          <path
            key={`${edge.from} ${edge.to}`}
            class={isDecisive(edge) ? 'edge critical' : 'edge'}
            d={`${curve(edge.points)}${headOf(edge)}`}
          />
        ))}
      </g>
    );
  }, [edges, critical.join(' ')]);
}

function headOf({ points }: PlacedEdge): string {
  const [x, y] = points.at(-1) ?? [0, 0];
  return `M${x - HEAD},${y - HEAD}L${x},${y}L${x - HEAD},${y + HEAD}`;
}
