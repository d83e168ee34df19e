/** @jsxImportSource preact */
/** Pictures of a job as files: SVG, drawn by the components that the page shows. */

import { renderToString } from 'preact-render-to-string';
import type { TaskView } from '../view/view.ts';

/** The graph of tasks as an SVG document. */
export function graphSvg(tasks: readonly TaskView[]): string {
  return renderToString(
    <svg xmlns="http://www.w3.org/2000/svg" role="img">
      <title>Tasks</title>
      {tasks.map(({ id, key }, index) => (
        <text key={id} x="0" y={index * 20}>
          {key}
        </text>
      ))}
    </svg>,
  );
}
