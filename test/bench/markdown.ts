/** The results as a page of Markdown. */

import type { Bench, Figure } from './bench.ts';
import { amount, boundOf, holds, median, rangeOf } from './figures.ts';

/** @param machine what it was measured on, a line each */
export function page(machine: readonly string[], sections: readonly string[]): string {
  const head = `# Benchmarks

Written by \`npm run bench\`, on ${new Date().toISOString().slice(0, 10)}. What is compared was measured in the same run, by turns;
a figure is the median of its rounds, with the least and the greatest beside it. The machine is shared and noisy: ratios count.

${machine.map((line) => `- ${line}`).join('\n')}
`;
  return [head, ...sections].join('\n');
}

export function section({ name, title, about }: Bench, figures: readonly Figure[], seconds: number): string {
  return `## ${title}

${about}

\`npm run bench -- ${name}\` (${seconds.toFixed(0)} s)

| | median | least to greatest | must show | |
|---|---|---|---|---|
${figures.map(row).join('\n')}
`;
}

function row(figure: Figure): string {
  const shown = holds(figure);
  const verdict = shown === null ? '' : shown ? 'yes' : '**no**';
  const cells = [figure.what, amount(median(figure.values), figure.unit), rangeOf(figure), boundOf(figure)];
  return `| ${[...cells, verdict].join(' | ')} |`;
}
