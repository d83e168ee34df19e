/** Choosing a task in a picture, by mouse and keyboard. The picture is one stop for Tab; arrows move within it. */

import { asTaskId, type TaskId } from '../domain/ids.ts';

export type Choose = ((task: TaskId) => void) | undefined;

const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Of the element around all that can be chosen. */
export function choosing(choose: Choose) {
  if (choose === undefined) return {};
  return {
    onClick: ({ target }: MouseEvent): void => {
      const chosen = choosable(target);
      if (chosen !== null) choose(taskOf(chosen));
    },
    onKeyDown: (event: KeyboardEvent): void => {
      const chosen = choosable(event.target);
      const step = STEPS[event.key];
      if (chosen === null) return;
      if (event.key === 'Enter' || event.key === ' ') choose(taskOf(chosen));
      else if (step !== undefined) neighbour(chosen, step)?.focus();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

/** Of what can be chosen. @param first whether Tab comes to it first */
export function choice(choose: Choose, task: TaskId, first: boolean, selected: boolean) {
  if (choose === undefined) return {};
  return { 'data-task': task, role: 'button' as const, tabindex: first ? 0 : -1, 'aria-pressed': selected };
}

const CHOOSABLE = '[data-task]';

const choosable = (target: EventTarget | null): SVGElement | null =>
  target instanceof Element ? target.closest<SVGElement>(CHOOSABLE) : null;

const taskOf = (chosen: SVGElement): TaskId => asTaskId(Number(chosen.dataset['task']));

/** The nearest one in that direction; what is aside counts as farther. */
function neighbour(from: SVGElement, [x, y]: readonly [number, number]): SVGElement | null {
  const here = middle(from);
  let best: SVGElement | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const one of from.parentElement?.querySelectorAll<SVGElement>(CHOOSABLE) ?? []) {
    const there = middle(one);
    const [right, down] = [there.x - here.x, there.y - here.y];
    const ahead = right * x + down * y;
    const distance = ahead + 2 * Math.abs(right * y + down * x);
    if (ahead < 1 || distance >= least) continue;
    [best, least] = [one, distance];
  }
  return best;
}

function middle(element: SVGElement): { readonly x: number; readonly y: number } {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
