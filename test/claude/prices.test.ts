/** The prices are the client's own. What fails here after an update of the client is to be measured again: `src/claude/prices.ts`. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { costOf } from '../../src/claude/prices.ts';
import { claudeBinary, clientEnvironment, type Home, makeHome } from '../support/client.ts';
import { bash, type Model, startModel, structured } from '../support/model.ts';
import { cleanUp, start } from './running.ts';

const short = { input: 9_000, output: 700, cacheRead: 50_000, cacheWrite: 3_000, cacheWriteHour: 2_000 };
const long = { input: 2_000, output: 300, cacheRead: 200_000, cacheWrite: 0, cacheWriteHour: 0 };

let model: Model;
let home: Home;

beforeAll(async () => {
  const done = { status: 'done', summary: 'Done.', files_changed: [], notes: '' };
  const replies = [bash('true', { tokens: short }), structured(done, { tokens: long })] as const;
  model = await startModel([{ from: 'worker', replies }]);
  home = await makeHome();
});

afterAll(async () => {
  await cleanUp();
  await model.stop();
  await home.remove();
});

test.concurrent.each(['haiku', 'sonnet', 'opus', 'fable'])(
  'the newest %s costs what the client says',
  async (name) => {
    const { end } = await start({
      binary: claudeBinary(),
      environment: clientEnvironment({ model, home }),
      model: name,
    });
    const { usage } = await end;
    const tokens = { ...short, cacheWrite: short.cacheWrite + short.cacheWriteHour };
    expect(usage.estimated).toBe(false);
    expect(costOf(usage.model ?? '', tokens) + costOf(usage.model ?? '', long)).toBeCloseTo(usage.costUsd, 9);
  },
);

test('a model is known by whatever name a provider gives it, and an unknown one is the dearest', () => {
  const tokens = { input: 1e6, output: 0, cacheRead: 0, cacheWrite: 0, cacheWriteHour: 0 };
  const dollars = (name: string) => costOf(name, tokens);
  expect(dollars('claude-opus-4-5-20251101')).toBe(5);
  expect(dollars('us.anthropic.claude-opus-5-5-v1:0')).toBe(4);
  expect(dollars('claude-opus-5-5[1m]')).toBe(4);
  expect(dollars('claude-opus-5-20260801')).toBe(5);
  for (const name of ['claude-opus-4-20250514', 'claude-opus-6', 'opus-5-55', 'my-gateway-model', ''])
    expect(dollars(name), name).toBe(15);
});
