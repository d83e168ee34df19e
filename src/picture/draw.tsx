/** @jsxImportSource preact */
/** Pictures of a job as files: SVG, drawn by the components that the page shows. */

import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { GraphPicture, type GraphPictureProps } from './graph.tsx';
import { layoutOf } from './layout.ts';
import css from './style.css';
import { TimelinePicture, type TimelinePictureProps } from './timeline.tsx';

/** Characters that must not stand in XML. */
const UNKNOWN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The renderer writes HTML: what only XML is particular about is put right. */
const document = (picture: VNode): string =>
  renderToString(picture).replace(UNKNOWN, '\ufffd').replaceAll(']]>', ']]&gt;');

/** The graph of tasks as an SVG document. */
export const graphSvg = (props: Omit<GraphPictureProps, 'layout' | 'css'>): string =>
  document(<GraphPicture {...props} layout={layoutOf(props.tasks)} css={css} />);

/** Who worked on what when as an SVG document. */
export const timelineSvg = (props: Omit<TimelinePictureProps, 'css'>): string =>
  document(<TimelinePicture {...props} css={css} />);
