import type { TaskView } from '../view/view.ts';

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly critical: boolean;
}

/**
 * Who waits for whom; dependencies that are none of the tasks are passed over.
 * @param path the critical path
 */
export function edgesOf(
  tasks: readonly Pick<TaskView, 'key' | 'dependsOn'>[],
  path: readonly string[],
): readonly Edge[] {
  const keys = new Set(tasks.map(({ key }) => key));
  const before = new Map(path.slice(1).map((key, index) => [key, path[index]]));
  return tasks.flatMap(({ key, dependsOn }) =>
    [...new Set(dependsOn)]
      .filter((from) => keys.has(from))
      .map((from) => ({ from, to: key, critical: before.get(key) === from })),
  );
}
