import { select } from 'd3-selection';
import { type ZoomBehavior, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';

const SCALES: [least: number, most: number] = [0.05, 4];
/** Below this nobody reads what stands there, so a large picture begins with a part of it. */
const READABLE = 0.45;
/** So far does the pointer move in what still is a click, pixels. */
const CLICK_PIXELS = 4;

export interface Zoom {
  readonly scaleBy: (factor: number) => void;
  readonly moveBy: (x: number, y: number) => void;
  /** Shows all of it. */
  readonly fit: () => void;
  /** Moves so that this part of the picture is seen. */
  readonly show: (part: Element) => void;
}

/**
 * Makes the `g.canvas` of the picture in a frame movable by mouse, wheel and touch, and by what is returned.
 * @param picture stands for the picture: with another one, it begins anew
 */
export function useZoom(frame: RefObject<HTMLElement | null>, picture: unknown): Zoom {
  const behavior = useRef<ZoomBehavior<HTMLElement, unknown> | null>(null);

  const apply = useCallback(
    (change: (behavior: ZoomBehavior<HTMLElement, unknown>, frame: HTMLElement) => void): void => {
      if (behavior.current !== null && frame.current !== null) change(behavior.current, frame.current);
    },
    [frame],
  );
  const fitTo = useCallback(
    (least: number): void =>
      apply((zooming, element) => {
        const { width, height } = sizeOf(element);
        const fitting = Math.min(1, element.clientWidth / width, element.clientHeight / height);
        const scale = Math.max(least, fitting);
        const [left, top] = [element.clientWidth - width * scale, element.clientHeight - height * scale];
        const transform = zoomIdentity.translate(Math.max(0, left / 2), Math.max(0, top / 2)).scale(scale);
        select(element).call(zooming.transform, transform);
      }),
    [apply],
  );
  useEffect(() => {
    const element = frame.current;
    const canvas = element?.querySelector('g.canvas');
    if (picture === null || element === null || canvas === null || canvas === undefined) return;
    // Its units are to be pixels of the frame.
    element.querySelector('svg')?.removeAttribute('viewBox');
    behavior.current = zoom<HTMLElement, unknown>()
      .scaleExtent(SCALES)
      .clickDistance(CLICK_PIXELS)
      .on('zoom', ({ transform }) => canvas.setAttribute('transform', String(transform)));
    select(element).call(behavior.current).on('dblclick.zoom', null);
    fitTo(READABLE);
    return () => {
      select(element).on('.zoom', null);
      behavior.current = null;
    };
  }, [frame, picture, fitTo]);

  return {
    scaleBy: (factor) => apply((zooming, element) => select(element).call(zooming.scaleBy, factor)),
    moveBy: (x, y) =>
      apply((zooming, element) => {
        const { k } = zoomTransform(element);
        select(element).call(zooming.translateBy, x / k, y / k);
      }),
    fit: () => fitTo(0),
    show: (part) =>
      apply((zooming, element) => {
        const [inner, outer] = [part.getBoundingClientRect(), element.getBoundingClientRect()];
        const { k } = zoomTransform(element);
        const x = shift(inner.left - outer.left, inner.right - outer.right);
        const y = shift(inner.top - outer.top, inner.bottom - outer.bottom);
        if (x !== 0 || y !== 0) select(element).call(zooming.translateBy, x / k, y / k);
      }),
  };
}

/** The picture in the frame, as large as it is by itself. */
function sizeOf(frame: HTMLElement): { readonly width: number; readonly height: number } {
  const picture = frame.querySelector('svg');
  return { width: Number(picture?.getAttribute('width')), height: Number(picture?.getAttribute('height')) };
}

/** Between what was moved into view and the frame, pixels. */
const SPACE = 16;

/** How far something has to move to be in the frame, given how far it stands out at either end (below 0, above 0). */
function shift(before: number, after: number): number {
  if (before < SPACE) return SPACE - before;
  return after > -SPACE ? -SPACE - after : 0;
}
