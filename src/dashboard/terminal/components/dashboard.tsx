import { Box, Text, useApp, useInput, usePaste, useWindowSize } from 'ink';
import { useCallback, useEffect, useLayoutEffect, useReducer } from 'react';
import { oneLine } from '../../../domain/oneLine.ts';
import type { Source } from '../../../view/source.ts';
import { useConversation } from '../hooks/useConversation.ts';
import { useDetail } from '../hooks/useDetail.ts';
import { useNoWrap } from '../hooks/useNoWrap.ts';
import { useOrders } from '../hooks/useOrders.ts';
import { useView } from '../hooks/useView.ts';
import { pressesOf } from '../presses.ts';
import { footOf } from '../state/foot.ts';
import { reduce } from '../state/reduce.ts';
import { taskIn } from '../state/shown.ts';
import { initialState } from '../state/state.ts';
import { Lines } from './lines.tsx';
import { Lists } from './lists.tsx';
import { PageView } from './pageView.tsx';

/** The whole screen: what is known, what keys do, and what is drawn of it. */
export function Dashboard({ source }: { readonly source: Source }) {
  const size = useWindowSize();
  const { exit } = useApp();
  const [state, dispatch] = useReducer(reduce, size, initialState);
  const fail = useCallback((error: unknown) => exit(asError(error)), [exit]);
  const task = taskIn(state);

  useLayoutEffect(() => dispatch({ type: 'resized', size }), [size]);
  useNoWrap();
  useView(source, state, dispatch, fail);
  useConversation(source, task, dispatch);
  useDetail(source, state.view?.job ?? null, state.page?.kind === 'detail' ? task : null, dispatch, fail);
  useOrders(source.steering, state, dispatch);
  useEffect(() => {
    if (state.isOver) exit();
  }, [state.isOver, exit]);
  usePaste((text) => dispatch({ type: 'paste', text: oneLine(text) }));
  useInput((input, key) => {
    for (const press of pressesOf(input, key)) dispatch({ type: 'press', press });
  });

  const foot = footOf(state);
  const {
    view,
    page,
    size: { columns, rows },
  } = state;
  return (
    <Box flexDirection="column" width={columns} height={rows} overflow="hidden">
      {view === null ? (
        <Text>Looking at the queue …</Text>
      ) : page === null ? (
        <Lists state={state} view={view} />
      ) : (
        <PageView state={state} page={page} />
      )}
      <Box flexGrow={1} />
      <Lines lines={foot} rows={foot.length} />
    </Box>
  );
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
