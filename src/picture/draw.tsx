/** @jsxImportSource preact */
/** Pictures of a job as files: SVG, drawn by the components that the page shows. */

import { renderToString } from 'preact-render-to-string';
import { GraphPicture, type GraphPictureProps } from './graph.tsx';
import { layoutOf } from './layout.ts';
import css from './style.css';
import { TimelinePicture, type TimelinePictureProps } from './timeline.tsx';

/** The graph of tasks as an SVG document. */
export const graphSvg = (props: Omit<GraphPictureProps, 'layout' | 'css'>): string =>
  renderToString(<GraphPicture {...props} layout={layoutOf(props.tasks)} css={css} />);

/** Who worked on what when as an SVG document. */
export const timelineSvg = (props: Omit<TimelinePictureProps, 'css'>): string =>
  renderToString(<TimelinePicture {...props} css={css} />);
