import { Box } from 'ink';
import { formatBytes } from '../../../domain/bytes.ts';
import type { WorkerView } from '../../../view/view.ts';
import { cell } from '../text.ts';
import { Line } from './line.tsx';
import { Toned } from './toned.tsx';

/** The workers: what their clients use, and what they do right now. */
export function Workers({
  workers,
  columns,
}: {
  readonly workers: readonly WorkerView[];
  readonly columns: number;
}) {
  if (workers.length === 0) {
    return (
      <Line>
        {'  '}
        <Toned tone="quiet">{cell('No workers run. + starts one.', columns - 2)}</Toned>
      </Line>
    );
  }
  return (
    <Box flexDirection="column" flexShrink={0}>
      {workers.map((worker) => (
        <WorkerLine key={worker.name} worker={worker} columns={columns} />
      ))}
    </Box>
  );
}

function WorkerLine({ worker, columns }: { readonly worker: WorkerView; readonly columns: number }) {
  const { name, pid, taskName, cpuPercent, memoryBytes, doing } = worker;
  const width = columns >= 90 ? { name: 11, pid: 9, task: 24 } : { name: 10, pid: 8, task: 0 };
  const known = 2 + width.name + width.pid + 6 + 9 + width.task + 2;
  return (
    <Line>
      {'  '}
      {cell(name, width.name)}
      {pid === null ? (
        <Toned tone="quiet">
          {cell(taskName === null ? 'idle' : `${taskName}: no client runs`, columns - 2 - width.name)}
        </Toned>
      ) : (
        <>
          {cell(String(pid), width.pid)}
          {cell(`${Math.round(cpuPercent)}%`, 6, 'right')}
          {cell(formatBytes(memoryBytes), 9, 'right')}
          {'  '}
          {cell(taskName ?? '', width.task)}
          {cell(doing, columns - known)}
        </>
      )}
    </Line>
  );
}
