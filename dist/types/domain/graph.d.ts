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
export declare function findCycles(nodes: readonly GraphNode[]): readonly (readonly string[])[];
/**
 * The keys in layers: the first depends on nothing, each other one on something in the layer just before it
 * and on nothing later. A key that is on a cycle, or waits for one, is in no layer.
 */
export declare function layers(nodes: readonly GraphNode[]): readonly (readonly string[])[];
/** Size of the largest layer: how many workers the graph can keep busy, before any cap. */
export declare function width(nodes: readonly GraphNode[]): number;
/** One longest chain of an acyclic graph, first task first. No number of workers finishes sooner than it. */
export declare function criticalPath(nodes: readonly GraphNode[]): readonly string[];
