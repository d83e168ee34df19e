/** Medians and ranges of what was measured. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export function report(name: string, values: readonly number[], unit: string): void {
  const sorted = [...values].sort((a, b) => a - b);
  const digits = unit === 'ms' ? 0 : 2;
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  console.log(
    `${name}: median ${median(values).toFixed(digits)} ${unit} (${low.toFixed(digits)} to ${high.toFixed(digits)})`,
  );
}
