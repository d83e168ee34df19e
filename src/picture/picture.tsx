/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

/** What every picture may be given. */
export interface PictureProps {
  /** The stylesheet to carry along, in a file; in a page it is linked. */
  readonly css?: string | undefined;
}

/** The frame of a picture: an SVG element that tells what it shows, as large as its content. */
export function Picture({
  css,
  name,
  title,
  description,
  width,
  height,
  role = 'img',
  children,
}: PictureProps & {
  /** `graph`: a class of the element. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** `group`, where parts of it can be chosen. */
  readonly role?: 'img' | 'group';
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
      <title>{title}</title>
      <desc>{description}</desc>
      {css !== undefined && <style>{css}</style>}
      {children}
    </svg>
  );
}
