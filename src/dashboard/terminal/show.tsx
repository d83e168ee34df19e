import { Box, render, Text, useApp, useInput } from 'ink';
import { useEffect, useState } from 'react';
import type { Source } from '../../view/source.ts';
import type { View } from '../../view/view.ts';

/** Draws the dashboard until the user leaves it, or the signal does. */
export async function show(source: Source, signal: AbortSignal): Promise<void> {
  const app = render(<Dashboard source={source} signal={signal} />, { exitOnCtrlC: true });
  await app.waitUntilExit();
}

function Dashboard({ source, signal }: { readonly source: Source; readonly signal: AbortSignal }) {
  const { exit } = useApp();
  const [view, setView] = useState<View | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const follow = async (): Promise<void> => {
      for await (const _ of source.changes(AbortSignal.any([signal, end.signal])))
        setView(await source.view(null));
    };
    void follow();
    return () => end.abort();
  }, [source, signal]);
  useInput((input) => {
    if (input === 'q') exit();
  });
  return (
    <Box flexDirection="column">
      {view?.tasks.map(({ id, key, status }) => (
        <Text key={id}>
          {key} {status}
        </Text>
      ))}
    </Box>
  );
}
