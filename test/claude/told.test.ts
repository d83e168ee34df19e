import { expect, test } from 'vitest';
import { parseMessage } from '../../src/claude/stream.ts';
import { Told } from '../../src/claude/told.ts';
import { NO_USAGE } from '../../src/domain/usage.ts';

function hear(...messages: readonly (object | string)[]): Told {
  const told = new Told();
  for (const message of messages) {
    const line = typeof message === 'string' ? message : JSON.stringify(message);
    told.hear(parseMessage(line), line);
  }
  return told;
}

const answer = (id: string, content: object[], more: object = {}) => ({
  type: 'assistant',
  parent_tool_use_id: null,
  message: {
    id,
    model: 'claude-opus-5-5',
    content,
    usage: { input_tokens: 10, output_tokens: 5, cache_read_input_tokens: 3, cache_creation_input_tokens: 2 },
  },
  ...more,
});
const tool = (id: string, name = 'Bash') => ({ type: 'tool_use', id, name, input: {} });
const model = (costUSD: number, inputTokens: number) => ({
  inputTokens,
  outputTokens: 1,
  cacheReadInputTokens: 0,
  cacheCreationInputTokens: 0,
  costUSD,
});
const result = (more: object = {}) => ({
  type: 'result',
  subtype: 'success',
  is_error: false,
  num_turns: 2,
  total_cost_usd: 0.5,
  ...more,
});

test('nothing told is no usage', () => {
  expect(hear().usage).toEqual(NO_USAGE);
});

test('without a result, the answers are summed, each once though it comes in several lines', () => {
  const { usage } = hear(
    answer('m1', [{ type: 'text', text: 'hm' }]),
    answer('m1', [tool('t1')]),
    answer('m1', [tool('t1'), tool('t2')]),
    answer('m2', [tool('r1', 'StructuredOutput')]),
    {
      type: 'assistant',
      message: { id: 'x', model: '<synthetic>', content: [], usage: { input_tokens: 99 } },
    },
  );
  expect(usage).toMatchObject({ inputTokens: 20, outputTokens: 10, cacheReadTokens: 6, cacheWriteTokens: 4 });
  expect(usage).toMatchObject({ turns: 2, toolCalls: 2, model: 'claude-opus-5-5', estimated: true });
  expect(usage.costUsd).toBeCloseTo((20 * 4 + 10 * 20 + 6 * 0.2 + 4 * 5) / 1e6, 12);
  expect(Object.keys(usage.models)).toEqual(['claude-opus-5-5']);
});

const event = (event: object, more: object = {}) => ({ type: 'stream_event', event, ...more });
const began = (id: string, input: number) =>
  event({
    type: 'message_start',
    message: { id, model: 'claude-haiku-4-5', usage: { input_tokens: input, output_tokens: 1 } },
  });
const finished = (id: string, output: number) =>
  event({ type: 'message_delta', usage: { output_tokens: output } }, { api_message_id: id });

test('the beginning of an answer tells what went in, its end what came out', () => {
  expect(hear(began('m1', 70)).usage).toMatchObject({ inputTokens: 70, outputTokens: 1, costUsd: 75e-6 });
  const { usage } = hear(
    began('m1', 70),
    answer('m1', [tool('t1')], { parent_tool_use_id: null }),
    finished('m1', 30),
    began('m2', 100),
  );
  expect(usage).toMatchObject({ inputTokens: 170, outputTokens: 31, cacheReadTokens: 3 });
});

test('pieces of answers are nothing, whatever is in them', () => {
  const piece = event({ type: 'content_block_delta', delta: { text: '"type":"message_start"' } });
  expect(parseMessage(JSON.stringify(piece))).toEqual({ type: 'piece' });
  expect(hear(piece, event({ type: 'message_stop' }), event({ type: 'brand_new' }))).toMatchObject({
    usage: NO_USAGE,
    garbage: null,
  });
});

test('a result stands for all before it, also when the client began another turn before it told', () => {
  const init = { type: 'system', subtype: 'init', session_id: 's' };
  const models = { 'claude-opus-5-5': model(0.25, 40) };
  const { usage } = hear(
    init,
    answer('m1', []),
    init,
    answer('m2', []),
    result({ model_usage_since_last_result: models }),
    result({ model_usage_since_last_result: {}, num_turns: 1 }),
  );
  expect(usage).toMatchObject({ costUsd: 0.25, inputTokens: 40, estimated: false });
});

test('what was used after the last result is added to it', () => {
  const models = { 'claude-opus-5-5': model(0.25, 40) };
  const { usage } = hear(
    answer('m1', [tool('t1')]),
    result({ model_usage_since_last_result: models }),
    began('m2', 1000),
  );
  expect(usage).toMatchObject({ inputTokens: 1040, estimated: true, turns: 3 });
  expect(usage.costUsd).toBeCloseTo(0.25 + (1000 + 5) / 1e6, 12);
  expect(usage.models).toEqual({
    'claude-opus-5-5': expect.objectContaining({ costUsd: 0.25, inputTokens: 40 }),
    'claude-haiku-4-5': expect.objectContaining({ inputTokens: 1000, outputTokens: 1 }),
  });
});

test('a resumed session is charged for this run alone', () => {
  const { usage } = hear(
    answer('m1', [tool('t1')]),
    result({
      modelUsage: { opus: model(0.4, 400), haiku: model(0.1, 100) },
      model_usage_since_last_result: { opus: model(0.25, 40), haiku: model(0.5, 10) },
    }),
    result({ model_usage_since_last_result: { opus: model(0.25, 1) } }),
  );
  expect(usage).toMatchObject({ costUsd: 1, inputTokens: 51, outputTokens: 3, turns: 4, toolCalls: 1 });
  expect(usage).toMatchObject({
    estimated: false,
    models: { opus: { costUsd: 0.5, inputTokens: 41 }, haiku: { costUsd: 0.5, inputTokens: 10 } },
  });
});

test('an older client states totals only', () => {
  const { usage } = hear(result(), result({ modelUsage: { opus: model(0.4, 400) } }));
  expect(usage).toMatchObject({ costUsd: 0.5, inputTokens: 400 });
});

test('a result of zeros does not hide what was used', () => {
  const { usage } = hear(answer('m1', []), result({ total_cost_usd: 0, model_usage_since_last_result: {} }));
  expect(usage).toMatchObject({ inputTokens: 10, outputTokens: 5 });
});

test('denials are kept, from the result with their input', () => {
  const denied = { type: 'system', subtype: 'permission_denied', tool_name: 'Write', tool_use_id: 't1' };
  expect(hear(denied).usage.denials).toEqual([{ tool_name: 'Write', tool_use_id: 't1', message: '' }]);
  const full = { tool_name: 'Write', tool_use_id: 't1', tool_input: { file_path: '/x' } };
  expect(hear(denied, result({ permission_denials: [full] })).usage.denials).toEqual([full]);
});

test('a limit counts when it refused', () => {
  const limit = (status: string) => ({
    type: 'rate_limit_event',
    rate_limit_info: { status, resetsAt: 1_800_000_000 },
  });
  expect(hear(limit('allowed_warning')).resetAt).toBeNull();
  expect(hear(limit('rejected')).resetAt).toBe(1_800_000_000_000);
  const refused = { error: 'rate_limit', api_error_params: limit('rejected') };
  expect(hear(answer('m1', [], refused))).toMatchObject({
    apiError: 'rate_limit',
    resetAt: 1_800_000_000_000,
  });
});

test('an error that was overcome, or was a subagent’s, is none', () => {
  const failed = answer('m1', [], { error: 'overloaded' });
  expect(hear(failed).apiError).toBe('overloaded');
  expect(hear(failed, answer('m2', [])).apiError).toBeNull();
  expect(hear(answer('m1', [], { error: 'overloaded', parent_tool_use_id: 't1' })).apiError).toBeNull();
});

test('a report is kept when the run goes on after it', () => {
  const told = hear(result({ structured_output: { status: 'done' } }), result({ result: 'bye' }));
  expect(told.report).toEqual({ status: 'done' });
  expect(told.result?.result).toBe('bye');
});

test('unknown types, unknown fields and strange shapes are passed over', () => {
  const told = hear(
    { type: 'brand_new', data: 1 },
    { type: 'system', subtype: 'init', session_id: 's', tools: 7 },
    { type: 'assistant', message: 'text' },
    { type: 'assistant', message: { id: 1, content: 'text', usage: 'much' } },
    { type: 'user', message: { content: 'text' } },
    { type: 'rate_limit_event', rate_limit_info: 'soon' },
    result({ num_turns: 'many', permission_denials: 'none', modelUsage: 3, errors: null }),
  );
  expect(told).toMatchObject({ sessionId: 's', garbage: null, resetAt: null });
  expect(told.result).toMatchObject({ subtype: 'success', num_turns: 0, permission_denials: [], errors: [] });
});

test('what is no message is garbage, of which the first is kept', () => {
  expect(hear('', '   ').garbage).toBeNull();
  expect(hear('', 'Segmentation fault', '{"type":').garbage).toBe('Segmentation fault');
  for (const line of ['[]', 'null', '3', '{"a":1}', '{"type":1}']) expect(hear(line).garbage).toBe(line);
  expect(hear('x'.repeat(1_000)).garbage).toHaveLength(300);
});
