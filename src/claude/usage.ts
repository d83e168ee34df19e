import type { JsonObject } from '../domain/json.ts';
import { addModels, addTokens, NO_TOKENS, type TokenUsage, type Usage } from '../domain/usage.ts';
import { type AnswerTokens, costOf } from './prices.ts';
import type {
  AnswerUsage,
  AssistantMessage,
  ClientMessage,
  ResultMessage,
  StreamEventMessage,
  SystemMessage,
  UsageByModel,
} from './stream.ts';

/** The tool that the client hands its report over with. It is no work. */
export const REPORT_TOOL = 'StructuredOutput';
/** The model of messages that the client writes itself. */
const NO_MODEL = '<synthetic>';

/** An answer of the model that no result has accounted for yet. */
interface Answer {
  readonly model: string;
  readonly tokens: AnswerTokens;
}

/**
 * Adds up what a client tells of its use in one run. A result line is exact, and stands for all answers since the one before.
 * Answers without one, as the client was killed, are counted singly: their tokens are a lower bound, as an answer that
 * was under way had told only what went in, and subagents tell little; their cost is an estimate.
 */
export class UsageTally {
  readonly #tools = new Set<string>();
  readonly #denials = new Map<string, JsonObject>();
  readonly #answers = new Map<string, Answer>();
  readonly #results: ResultMessage[] = [];
  #model: string | null = null;

  hear(message: ClientMessage): void {
    switch (message.type) {
      case 'system':
        if (message.subtype === 'permission_denied') this.#addDenial(message);
        return;
      case 'stream_event':
        this.#addEvent(message);
        return;
      case 'assistant':
        this.#addAnswer(message);
        return;
      case 'result':
        this.#addResult(message);
    }
  }

  #addEvent({ api_message_id: ended, event: { message, usage } }: StreamEventMessage): void {
    if (message?.id !== undefined) this.#put(message.id, message.model, message.usage);
    if (ended !== undefined && this.#answers.has(ended)) this.#put(ended, undefined, usage);
  }

  /** One answer comes in several lines, one for each block; all carry its id and its usage. */
  #addAnswer({ message, parent_tool_use_id: parent }: AssistantMessage): void {
    const { id, model, usage, content } = message;
    if (model === NO_MODEL) return;
    if (model !== undefined && parent == null) this.#model = model;
    if (id !== undefined) this.#put(id, model, usage);
    for (const block of content) {
      if (block.type !== 'tool_use' || block.id === undefined || block.name === REPORT_TOOL) continue;
      this.#tools.add(block.id);
    }
  }

  /** Its usage is told several times, and grows: only at the end it is known how much came out. */
  #put(id: string, model: string | undefined, usage: AnswerUsage | undefined): void {
    if (usage === undefined) return;
    const known = this.#answers.get(id);
    const tokens = tokensOf(usage);
    this.#answers.set(id, {
      model: model ?? known?.model ?? '',
      tokens: known === undefined ? tokens : most(known.tokens, tokens),
    });
  }

  #addDenial({ tool_name = '', tool_use_id = '', message = '' }: SystemMessage): void {
    this.#denials.set(tool_use_id, { tool_name, tool_use_id, message });
  }

  #addResult(result: ResultMessage): void {
    for (const denial of result.permission_denials) {
      this.#denials.set(String(denial['tool_use_id'] ?? this.#denials.size), denial);
    }
    // Those that the client writes when it crashes may carry zeros.
    if (isNothing(sumOfResults([result]))) return;
    this.#results.push(result);
    this.#answers.clear();
  }

  total(): Usage {
    const answers = [...this.#answers.values()];
    const turns = this.#results.reduce((turns, result) => turns + result.num_turns, 0);
    return {
      ...addTokens(sumOfResults(this.#results), sum(answers.map(usageOf))),
      estimated: answers.length > 0,
      models: answers.map(modelsOfAnswer).reduce(addModels, modelsOfResults(this.#results)),
      turns: turns + answers.length,
      toolCalls: this.#tools.size,
      model: this.#model,
      denials: [...this.#denials.values()],
    };
  }
}

/**
 * `modelUsage` and `total_cost_usd` of a resumed session go on from what its earlier runs used; only
 * `model_usage_since_last_result` is this run's alone. Older clients do not tell it.
 */
function sumOfResults(results: readonly ResultMessage[]): TokenUsage {
  const total = sum(Object.values(modelsOfResults(results)));
  const last = results.at(-1);
  if (last === undefined || last.model_usage_since_last_result !== undefined) return total;
  return { ...total, costUsd: last.total_cost_usd };
}

function modelsOfResults(results: readonly ResultMessage[]): Usage['models'] {
  const last = results.at(-1);
  if (last !== undefined && last.model_usage_since_last_result === undefined)
    return modelsOf(last.modelUsage);
  return results.map((result) => modelsOf(result.model_usage_since_last_result)).reduce(addModels, {});
}

function modelsOf(usage: UsageByModel | undefined): Usage['models'] {
  const models = Object.entries(usage ?? {}).map(([name, model]) => {
    const used: TokenUsage = {
      costUsd: model.costUSD,
      inputTokens: model.inputTokens,
      outputTokens: model.outputTokens,
      cacheReadTokens: model.cacheReadInputTokens,
      cacheWriteTokens: model.cacheCreationInputTokens,
    };
    return [name, used] as const;
  });
  return Object.fromEntries(models);
}

const modelsOfAnswer = (answer: Answer): Usage['models'] => ({ [answer.model]: usageOf(answer) });

const usageOf = ({ model, tokens }: Answer): TokenUsage => ({
  costUsd: costOf(model, tokens),
  inputTokens: tokens.input,
  outputTokens: tokens.output,
  cacheReadTokens: tokens.cacheRead,
  cacheWriteTokens: tokens.cacheWrite,
});

const tokensOf = (usage: AnswerUsage): AnswerTokens => ({
  input: usage.input_tokens,
  output: usage.output_tokens,
  cacheRead: usage.cache_read_input_tokens,
  cacheWrite: usage.cache_creation_input_tokens,
  cacheWriteHour: usage.cache_creation?.ephemeral_1h_input_tokens ?? 0,
});

const most = (first: AnswerTokens, second: AnswerTokens): AnswerTokens => ({
  input: Math.max(first.input, second.input),
  output: Math.max(first.output, second.output),
  cacheRead: Math.max(first.cacheRead, second.cacheRead),
  cacheWrite: Math.max(first.cacheWrite, second.cacheWrite),
  cacheWriteHour: Math.max(first.cacheWriteHour, second.cacheWriteHour),
});

const sum = (parts: readonly TokenUsage[]): TokenUsage => parts.reduce(addTokens, NO_TOKENS);

const isNothing = (tokens: TokenUsage): boolean => Object.values(tokens).every((amount) => amount === 0);
