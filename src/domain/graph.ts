/**
 * The graph of tasks: who waits for whom. Every function is linear in nodes and edges and free of recursion,
 * so that chains of 10,000 tasks are no matter. Edges to keys that are no nodes (tasks that a job already
 * has, say) are passed over.
 */

export interface GraphNode {
  readonly key: string;
  readonly dependsOn: readonly string[];
}

/**
 * Cycles that share no node, each as its keys in order: every key depends on the next, the last on the first.
 * Empty exactly when the graph has no cycle; a cycle that is entangled with a found one may be left out.
 */
export function findCycles(nodes: readonly GraphNode[]): readonly (readonly string[])[] {
  const edges = edgesOf(nodes);
  const cycles: string[][] = [];
  const done = new Set<string>();
  for (const root of edges.keys()) {
    if (done.has(root)) continue;
    const { visited, cycle } = walk(root, edges, done);
    for (const key of visited) done.add(key);
    if (cycle !== null) cycles.push(cycle);
  }
  return cycles;
}

/** Depth first from `root`, not entering what is done, until all is seen or a cycle is closed. */
function walk(
  root: string,
  edges: ReadonlyMap<string, readonly string[]>,
  done: ReadonlySet<string>,
): { readonly visited: ReadonlySet<string>; readonly cycle: string[] | null } {
  const visited = new Set([root]);
  const path = [root];
  const onPath = new Set(path);
  const pending = [targets(root, edges)];
  for (let next = pending.at(-1); next !== undefined; next = pending.at(-1)) {
    const { value: target, done: exhausted } = next.next();
    if (exhausted) {
      pending.pop();
      const left = path.pop();
      if (left !== undefined) onPath.delete(left);
    } else if (onPath.has(target)) {
      return { visited, cycle: path.slice(path.indexOf(target)) };
    } else if (!visited.has(target) && !done.has(target)) {
      visited.add(target);
      path.push(target);
      onPath.add(target);
      pending.push(targets(target, edges));
    }
  }
  return { visited, cycle: null };
}

/**
 * The keys in layers: the first depends on nothing, each other one on something in the layer just before it
 * and on nothing later. A key that is on a cycle, or waits for one, is in no layer.
 */
export function layers(nodes: readonly GraphNode[]): readonly (readonly string[])[] {
  const edges = edgesOf(nodes);
  const dependants = new Map<string, string[]>();
  const blocked = new Map<string, number>();
  for (const [key, dependencies] of edges) {
    blocked.set(key, dependencies.length);
    for (const dependency of dependencies) {
      const known = dependants.get(dependency);
      if (known === undefined) dependants.set(dependency, [key]);
      else known.push(key);
    }
  }
  const result: string[][] = [];
  let layer = [...edges.keys()].filter((key) => blocked.get(key) === 0);
  while (layer.length > 0) {
    result.push(layer);
    const following: string[] = [];
    for (const dependant of layer.flatMap((key) => dependants.get(key) ?? [])) {
      const left = (blocked.get(dependant) ?? 0) - 1;
      blocked.set(dependant, left);
      if (left === 0) following.push(dependant);
    }
    layer = following;
  }
  return result;
}

/** Size of the largest layer: how many workers the graph can keep busy, before any cap. */
export function width(nodes: readonly GraphNode[]): number {
  return layers(nodes).reduce((most, layer) => Math.max(most, layer.length), 0);
}

/** One longest chain of an acyclic graph, first task first. No number of workers finishes sooner than it. */
export function criticalPath(nodes: readonly GraphNode[]): readonly string[] {
  const edges = edgesOf(nodes);
  const depth = new Map<string, number>();
  const ordered = layers(nodes);
  ordered.forEach((layer, index) => {
    for (const key of layer) depth.set(key, index);
  });
  const path: string[] = [];
  let at = ordered.at(-1)?.[0];
  while (at !== undefined) {
    path.push(at);
    const above = (depth.get(at) ?? 0) - 1;
    at = edges.get(at)?.find((dependency) => depth.get(dependency) === above);
  }
  return path.reverse();
}

function targets(key: string, edges: ReadonlyMap<string, readonly string[]>): Iterator<string, undefined> {
  return (edges.get(key) ?? [])[Symbol.iterator]();
}

/** The known dependencies of each key, each once; a key that stands twice has those of both. */
function edgesOf(nodes: readonly GraphNode[]): ReadonlyMap<string, readonly string[]> {
  const edges = new Map(nodes.map(({ key }) => [key, new Set<string>()]));
  for (const { key, dependsOn } of nodes) {
    for (const dependency of dependsOn) if (edges.has(dependency)) edges.get(key)?.add(dependency);
  }
  return new Map([...edges].map(([key, dependencies]) => [key, [...dependencies]]));
}
