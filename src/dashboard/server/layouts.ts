import { type Layout, layoutOf } from '../../picture/layout.ts';
import type { TaskView } from '../../view/view.ts';

/** As many as histories. */
const KEPT = 3;

/** Layouts of graphs: each shape is laid out once, however many look at it and however its tasks go on. */
export class Layouts {
  readonly #kept = new Map<string, Layout>();

  of(tasks: readonly Pick<TaskView, 'key' | 'dependsOn'>[]): Layout {
    const shape = JSON.stringify(tasks.map(({ key, dependsOn }) => [key, dependsOn]));
    const layout = this.#kept.get(shape) ?? layoutOf(tasks);
    this.#kept.delete(shape);
    this.#kept.set(shape, layout);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return layout;
  }
}
