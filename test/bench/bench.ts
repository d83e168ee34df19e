/** What a measurement is, and what it yields. */

/** `×`: a ratio of two figures of the same run, which a noisy machine disturbs least. */
export type Unit = 'µs' | 'ms' | 's' | '/s' | 'MB' | '%' | '×';

/** A line of the results. */
export interface Figure {
  readonly what: string;
  /** One for each round; the median counts. */
  readonly values: readonly number[];
  readonly unit: Unit;
  /** What the median must show. None: it stands there to compare with. */
  readonly bound?: { readonly atMost: number } | { readonly atLeast: number };
}

export interface Bench {
  /** As it is asked for: `npm run bench -- NAME`. */
  readonly name: string;
  readonly title: string;
  /** What is measured, how, and beside what: Markdown, a paragraph. */
  readonly about: string;
  /** Measures by turns, `rounds` times each. */
  readonly run: (rounds: number) => Promise<readonly Figure[]>;
}
