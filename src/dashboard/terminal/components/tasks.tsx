import { Box } from 'ink';
import { dollars } from '../../../domain/money.ts';
import { duration } from '../../../report/text.ts';
import type { TaskView } from '../../../view/view.ts';
import type { Row } from '../state/rows.ts';
import { cell } from '../text.ts';
import { fullWords, shortWord, taskWords } from '../words.ts';
import { Line } from './line.tsx';
import { Toned } from './toned.tsx';

/** Widths of the columns by how much room there is; what is left is that of the first line of the prompt. */
function widths(columns: number) {
  const isWide = columns >= 90;
  return {
    isWide,
    key: Math.max(8, Math.min(40, Math.floor(columns * 0.3))),
    status: isWide ? 23 : 12,
    worker: isWide ? 11 : columns >= 55 ? 4 : 0,
    time: columns >= 40 ? 8 : 0,
    cost: columns >= 50 ? 8 : 0,
  };
}

/** The tasks that are seen. */
export function Tasks({
  rows,
  selected,
  hasFocus,
  now,
  columns,
}: {
  readonly rows: readonly Row[];
  readonly selected: TaskView | null;
  readonly hasFocus: boolean;
  readonly now: number;
  readonly columns: number;
}) {
  return (
    <Box flexDirection="column" flexGrow={1} overflow="hidden">
      {rows.map((row) => (
        <TaskLine
          key={row.task.id}
          row={row}
          isSelected={row.task.id === selected?.id}
          hasFocus={hasFocus}
          now={now}
          columns={columns}
        />
      ))}
    </Box>
  );
}

function TaskLine({
  row: { task, depth, also },
  isSelected,
  hasFocus,
  now,
  columns,
}: {
  readonly row: Row;
  readonly isSelected: boolean;
  readonly hasFocus: boolean;
  readonly now: number;
  readonly columns: number;
}) {
  const width = widths(columns);
  const words = taskWords(task);
  const known = 2 + width.key + 2 + width.status + width.worker + width.time + width.cost;
  const indent = '  '.repeat(Math.min(depth, Math.floor(width.key / 4)));
  const title = `${also.length === 0 ? '' : `(also after ${also.join(', ')}) `}${task.title}`;
  return (
    <Line isSelected={isSelected && hasFocus}>
      {isSelected ? '› ' : '  '}
      {indent}
      {cell(task.key, width.key - 1 - indent.length)}{' '}
      <Toned tone={isSelected && hasFocus ? 'plain' : words.tone}>
        {words.symbol} {cell(width.isWide ? fullWords(words) : shortWord(words), width.status)}
      </Toned>
      {cell(workerOf(task, width.isWide), width.worker)}
      {cell(timeOf(task, now), width.time, 'right')}
      {cell(task.costUsd > 0 ? dollars(task.costUsd) : '', width.cost, 'right')}
      {'  '}
      {cell(title, columns - known - 2)}
    </Line>
  );
}

/** Where it is narrow, `w1` of `worker_1`. */
const workerOf = ({ worker }: TaskView, isWide: boolean): string =>
  isWide ? (worker ?? '') : (worker?.replace('worker_', 'w') ?? '');

const timeOf = ({ startedAt, finishedAt }: TaskView, now: number): string =>
  startedAt === null ? '' : duration((finishedAt ?? now) - startedAt);
