/** Medians and ranges of what was measured, and whether they show what they must. */

import type { Figure, Unit } from './bench.ts';

const DIGITS: Readonly<Record<Unit, number>> = { µs: 0, ms: 1, s: 2, '/s': 0, MB: 0, '%': 2, '×': 2 };

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The least value that so many percent of the others do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}

export const amount = (value: number, unit: Unit): string => `${value.toFixed(DIGITS[unit])} ${unit}`;

export function rangeOf({ values, unit }: Figure): string {
  return `${amount(Math.min(...values), unit)} to ${amount(Math.max(...values), unit)}`;
}

export function boundOf({ bound, unit }: Figure): string {
  if (bound === undefined) return '';
  return 'atMost' in bound
    ? `at most ${amount(bound.atMost, unit)}`
    : `at least ${amount(bound.atLeast, unit)}`;
}

/** Null: it has no bound. */
export function holds({ values, bound }: Figure): boolean | null {
  if (bound === undefined) return null;
  const value = median(values);
  return 'atMost' in bound ? value <= bound.atMost : value >= bound.atLeast;
}
