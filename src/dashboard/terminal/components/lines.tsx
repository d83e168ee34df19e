import { Box } from 'ink';
import type { Paragraph } from '../text.ts';
import { Line } from './line.tsx';
import { Toned } from './toned.tsx';

/** Lines that were made to fit, in so many rows. */
export function Lines({ lines, rows }: { readonly lines: readonly Paragraph[]; readonly rows: number }) {
  return (
    <Box flexDirection="column" height={rows} flexShrink={0} overflow="hidden">
      {lines.slice(0, rows).map(({ text, tone }, index) => (
        <Line key={index}>
          <Toned tone={tone}>{text === '' ? ' ' : text}</Toned>
        </Line>
      ))}
    </Box>
  );
}
