import { render } from 'ink';
import type { Source } from '../../view/source.ts';
import { Dashboard } from './components/dashboard.tsx';
import { Colours } from './components/toned.tsx';
import { holdBack } from './holdBack.ts';

const ERASE_ALL = '\u001b[H\u001b[J';

export interface ShowOptions {
  /** Ends it, as `q` does. */
  readonly signal: AbortSignal;
  readonly colours: boolean;
}

/**
 * Draws the dashboard on the alternate screen until the user leaves it, the signal ends it or the terminal is gone.
 * Whatever ends it, the terminal is then as it was.
 * @throws what the source throws
 */
export async function show(source: Source, { signal, colours }: ShowOptions): Promise<void> {
  const release = holdBack(process.stderr);
  const app = render(
    <Colours value={colours}>
      <Dashboard source={source} />
    </Colours>,
    // `CI` in the environment says nothing of this terminal: whoever calls has looked at it.
    { alternateScreen: true, incrementalRendering: true, interactive: true },
  );
  const leave = (): void => app.unmount();
  // What stood on the screen may be lost without a trace: it may have been smaller in between. Before Ink hears of it.
  const drawAnew = (): void => {
    app.clear();
    process.stdout.write(ERASE_ALL);
  };
  process.stdout.prependListener('resize', drawAnew);
  signal.addEventListener('abort', leave);
  // A defect is printed where it can be read.
  process.once('uncaughtExceptionMonitor', leave);
  for (const event of ['end', 'close', 'error']) process.stdin.on(event, leave);
  try {
    await app.waitUntilExit();
  } finally {
    process.stdout.off('resize', drawAnew);
    signal.removeEventListener('abort', leave);
    process.off('uncaughtExceptionMonitor', leave);
    release();
  }
}
