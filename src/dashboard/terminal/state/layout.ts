/** How the rows of the screen are shared out: the one place that decides it. */

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** What there is to show. */
export interface Wanted {
  readonly jobs: number;
  readonly tasks: number;
  readonly workers: number;
  /** Whether something is to be said of what keeps the workers back. */
  readonly alert: boolean;
  /** Lines at the bottom: what a key did, a question, or which keys there are. */
  readonly foot: number;
}

/** Rows of each part, titles not counted; a part without a row has no title either. */
export interface Layout {
  readonly jobs: number;
  readonly tasks: number;
  readonly workers: number;
  readonly tail: number;
}

const HEAD = 1;
const TITLE = 1;

/** The tasks get what is left, at least three rows from 16 on; the tail of the conversation what they do not need. */
export function layoutOf({ rows }: Size, wanted: Wanted): Layout {
  const room = Math.max(0, rows - HEAD - (wanted.alert ? 1 : 0) - wanted.foot);
  const jobs = rows < 6 ? 0 : Math.min(wanted.jobs, rows < 12 ? 1 : Math.max(2, Math.floor(rows / 8)));
  const workers = rows < 14 ? 0 : Math.min(Math.max(1, wanted.workers), Math.max(2, Math.floor(rows / 6)));
  const tail = rows < 16 ? 0 : Math.max(2, Math.floor(rows / 5));
  const left = room - jobs - withTitle(workers) - withTitle(tail) - TITLE;
  const spare = tail === 0 ? 0 : Math.max(0, left - Math.max(1, wanted.tasks));
  return { jobs, tasks: Math.max(0, left - spare), workers, tail: tail + spare };
}

const withTitle = (rows: number): number => (rows === 0 ? 0 : rows + TITLE);

/** Rows of a page: all but its title and the lines at the bottom. */
export const pageRows = ({ rows }: Size, foot: number): number => Math.max(0, rows - TITLE - foot);

/** The first of the rows shown, moved no further than needed for one of them to be seen. */
export function windowTop(top: number, index: number, height: number, count: number): number {
  if (height <= 0) return 0;
  const shown = index < top ? index : index >= top + height ? index - height + 1 : top;
  return Math.max(0, Math.min(shown, count - height));
}
