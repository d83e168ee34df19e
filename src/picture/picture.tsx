/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { oneLine } from '../domain/oneLine.ts';

/** What every picture may be given. */
export interface PictureProps {
  /** Of what it is a picture: the job, say. Told to those who point at it, or cannot see it. */
  readonly title?: string | undefined;
  /** The stylesheet to carry along, in a file; in a page it is linked. */
  readonly css?: string | undefined;
}

/** The frame of a picture: an SVG element as large as its content, which tells what it shows. */
export function Picture({
  title,
  css,
  name,
  description,
  width,
  height,
  role,
  children,
}: PictureProps & {
  /** A class of the element: `graph`. */
  readonly name: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** `group`, where parts of it can be chosen. */
  readonly role: 'img' | 'group';
  readonly children: ComponentChildren;
}) {
  const [wide, high] = [Math.ceil(width), Math.ceil(height)];
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class={`picture ${name}`}
      role={role}
      viewBox={`0 0 ${wide} ${high}`}
      width={wide}
      height={high}
    >
      <title>{oneLine(title ?? '')}</title>
      <desc>{description}</desc>
      {css !== undefined && <style>{css}</style>}
      {children}
    </svg>
  );
}

/** What is drawn where there is nothing to draw yet. */
export function Nothing({ text, ...frame }: PictureProps & { readonly name: string; readonly text: string }) {
  return (
    <Picture {...frame} description={text} width={320} height={64} role="img">
      <text class="nothing" x="160" y="36">
        {text}
      </text>
    </Picture>
  );
}
