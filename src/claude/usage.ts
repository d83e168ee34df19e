import type { JsonObject } from '../domain/json.ts';
import type { Usage } from '../domain/usage.ts';
import type { AssistantMessage, ResultMessage, SystemMessage, UsageByModel } from './stream.ts';

/** What two runs of one session used together. */
export function addUsage(first: Usage, second: Usage): Usage {
  return {
    costUsd: first.costUsd + second.costUsd,
    inputTokens: first.inputTokens + second.inputTokens,
    outputTokens: first.outputTokens + second.outputTokens,
    cacheReadTokens: first.cacheReadTokens + second.cacheReadTokens,
    cacheWriteTokens: first.cacheWriteTokens + second.cacheWriteTokens,
    turns: first.turns + second.turns,
    toolCalls: first.toolCalls + second.toolCalls,
    model: second.model ?? first.model,
    denials: [...first.denials, ...second.denials],
  };
}

/** The tool that the client hands its report over with. It is no work. */
export const REPORT_TOOL = 'StructuredOutput';
/** The model of messages that the client writes itself. */
const NO_MODEL = '<synthetic>';

type Totals = Pick<
  Usage,
  'costUsd' | 'inputTokens' | 'outputTokens' | 'cacheReadTokens' | 'cacheWriteTokens'
>;

/**
 * Adds up what the client tells of its use. The result lines are exact, and win. Without one, when the client was
 * killed, the single answers of the model are summed: their tokens are a lower bound, and their cost is not told.
 */
export class UsageTally {
  readonly #answers = new Map<string, Totals>();
  readonly #tools = new Set<string>();
  readonly #denials = new Map<string, JsonObject>();
  readonly #results: ResultMessage[] = [];
  #model: string | null = null;

  /** One answer comes in several lines, one for each block; all carry its id and its usage. */
  addAnswer({ message, parent_tool_use_id: parent }: AssistantMessage): void {
    const { id, model, usage, content } = message;
    if (model === NO_MODEL) return;
    if (model !== undefined && parent == null) this.#model = model;
    if (id !== undefined && usage !== undefined) this.#answers.set(id, totalsOfAnswer(usage));
    for (const block of content) {
      if (block.type !== 'tool_use' || block.id === undefined || block.name === REPORT_TOOL) continue;
      this.#tools.add(block.id);
    }
  }

  addDenial({ tool_name = '', tool_use_id = '', message = '' }: SystemMessage): void {
    this.#denials.set(tool_use_id, { tool_name, tool_use_id, message });
  }

  addResult(result: ResultMessage): void {
    this.#results.push(result);
    for (const denial of result.permission_denials) {
      this.#denials.set(String(denial['tool_use_id'] ?? this.#denials.size), denial);
    }
  }

  total(): Usage {
    const answers = sum([...this.#answers.values()]);
    const results = totalsOfResults(this.#results);
    const turns = this.#results.reduce((turns, result) => turns + result.num_turns, 0);
    return {
      // Results that the client writes when it crashes may carry zeros.
      ...(isNothing(results) ? answers : results),
      turns: turns === 0 ? this.#answers.size : turns,
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
function totalsOfResults(results: readonly ResultMessage[]): Totals {
  const own = results.flatMap((result) => totalsOfModels(result.model_usage_since_last_result));
  const last = results.at(-1);
  if (last === undefined || last.model_usage_since_last_result !== undefined) return sum(own);
  return { ...sum(totalsOfModels(last.modelUsage)), costUsd: last.total_cost_usd };
}

function totalsOfModels(usage: UsageByModel | undefined): Totals[] {
  return Object.values(usage ?? {}).map((model) => ({
    costUsd: model.costUSD,
    inputTokens: model.inputTokens,
    outputTokens: model.outputTokens,
    cacheReadTokens: model.cacheReadInputTokens,
    cacheWriteTokens: model.cacheCreationInputTokens,
  }));
}

function totalsOfAnswer(usage: NonNullable<AssistantMessage['message']['usage']>): Totals {
  return {
    costUsd: 0,
    inputTokens: usage.input_tokens,
    outputTokens: usage.output_tokens,
    cacheReadTokens: usage.cache_read_input_tokens,
    cacheWriteTokens: usage.cache_creation_input_tokens,
  };
}

const NOTHING: Totals = {
  costUsd: 0,
  inputTokens: 0,
  outputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
};

const sum = (parts: readonly Totals[]): Totals =>
  parts.reduce(
    (total, part) => ({
      costUsd: total.costUsd + part.costUsd,
      inputTokens: total.inputTokens + part.inputTokens,
      outputTokens: total.outputTokens + part.outputTokens,
      cacheReadTokens: total.cacheReadTokens + part.cacheReadTokens,
      cacheWriteTokens: total.cacheWriteTokens + part.cacheWriteTokens,
    }),
    NOTHING,
  );

const isNothing = (totals: Totals): boolean => Object.values(totals).every((amount) => amount === 0);
