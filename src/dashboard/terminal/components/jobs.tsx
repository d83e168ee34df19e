import { Box } from 'ink';
import { dollars } from '../../../domain/money.ts';
import { duration } from '../../../report/text.ts';
import { done } from '../../../view/progress.ts';
import type { JobView } from '../../../view/view.ts';
import { cell } from '../text.ts';
import { jobTone } from '../words.ts';
import { Line } from './line.tsx';
import { Toned } from './toned.tsx';

/** Widths of the columns, by how much room there is. */
const widths = (columns: number) => ({
  id: 7,
  status: 10,
  bar: columns >= 120 ? 20 : columns >= 80 ? 10 : 0,
  counts: 10,
  cost: columns >= 120 ? 20 : columns >= 80 ? 17 : 9,
  left: columns >= 80 ? 13 : 8,
});

/** The jobs, how far each is, and how much longer it takes. */
export function Jobs({
  jobs,
  selected,
  hasFocus,
  columns,
}: {
  readonly jobs: readonly JobView[];
  readonly selected: JobView | null;
  readonly hasFocus: boolean;
  readonly columns: number;
}) {
  return (
    <Box flexDirection="column" flexShrink={0}>
      {jobs.map((job) => (
        <JobLine
          key={job.id}
          job={job}
          isShown={job.id === selected?.id}
          hasFocus={hasFocus}
          columns={columns}
        />
      ))}
    </Box>
  );
}

function JobLine({
  job,
  isShown,
  hasFocus,
  columns,
}: {
  readonly job: JobView;
  readonly isShown: boolean;
  readonly hasFocus: boolean;
  readonly columns: number;
}) {
  const width = widths(columns);
  const { ended, all } = done(job.counts);
  const known = width.id + width.status + width.bar + width.counts + width.cost + width.left + 2;
  return (
    <Line isSelected={isShown && hasFocus}>
      {isShown ? '› ' : '  '}
      {cell(job.id, width.id)}
      <Toned tone={isShown && hasFocus ? 'plain' : jobTone(job.status)}>
        {cell(job.reason ?? job.status, width.status)}
      </Toned>
      {width.bar > 0 && bar(ended, all, width.bar - 1)}
      {cell(`${ended}/${all}`, width.counts - 1, 'right')}
      {cell(costOf(job, width.cost), width.cost, 'right')}
      {cell(leftOf(job, columns >= 80), width.left, 'right')}
      {'  '}
      {cell(job.goal, columns - known - 2)}
    </Line>
  );
}

function bar(ended: number, all: number, width: number): string {
  const full = all === 0 ? 0 : Math.floor((ended / all) * width);
  return '█'.repeat(full) + '░'.repeat(width - full);
}

function costOf({ costUsd, budgetUsd }: JobView, width: number): string {
  const cost = costUsd > 0 || budgetUsd !== null ? dollars(costUsd) : '';
  const whole = budgetUsd === null ? cost : `${cost} of ${dollars(budgetUsd)}`;
  return whole.length < width ? whole : cost;
}

/** How much longer it takes, or what became of it. */
function leftOf({ finishedAt, applied, leftMs }: JobView, isWide: boolean): string {
  if (finishedAt !== null) return applied ? 'applied' : '';
  return leftMs === null ? '' : `${duration(leftMs)}${isWide ? ' left' : ''}`;
}
