import type { Usage } from '../domain/usage.ts';
import { profileOf } from './profile.ts';
import type {
  AssistantMessage,
  ClientMessage,
  LimitMessage,
  ResultMessage,
  SystemMessage,
} from './stream.ts';
import { REPORT_TOOL, UsageTally } from './usage.ts';

/** How much of a line that is no message is kept. */
const SAMPLE_CHARACTERS = 300;

/** The client's word for a shell in the background. */
const SHELL = 'local_bash';

/** What the client has told in one run, as far as it decides how the run ended. */
export class Told {
  /** The session id of the first message that named one: from here on the session can be resumed. */
  sessionId: string | null = null;
  /** The last result line. */
  result: ResultMessage | null = null;
  /** The last structured output: a run may go on after it, for a background task say, and end in words. */
  report: unknown;
  /** What the last call of the tool for structured output held, which the client may have had no money left to confirm. */
  handedOver: unknown;
  /** The kind of the API's last error, in the client's words. */
  apiError: string | null = null;
  /** When the usage limit that refused a request is lifted, milliseconds since 1970. */
  resetAt: number | null = null;
  /** The usage limit is reached, and the account pays for what goes past it. */
  isUsingOverage = false;
  /** The beginning of the first line that was no message. */
  garbage: string | null = null;
  /** What it said of itself at its beginning, its session left out: its tools, its model, its mode. */
  profile: string | null = null;
  /** Something ran in the background, or may hold what a task left with it: an MCP server. */
  hasCompany = false;
  /** How many tasks run in the background now; null: none did at any time. */
  background: number | null = null;
  /** What runs in the background now is shells, which have nothing to tell until they end; servers never do. */
  onlyShellsRun = false;
  readonly #usage = new UsageTally();

  get usage(): Usage {
    return this.#usage.total();
  }

  hear(message: ClientMessage, line: string): void {
    this.#usage.hear(message);
    switch (message.type) {
      case 'system':
        this.#hearSystem(message, line);
        return;
      case 'assistant':
        this.#hearReport(message);
        this.#hearError(message);
        return;
      case 'rate_limit_event':
        this.#hearLimit(message.rate_limit_info);
        return;
      case 'result':
        this.result = message;
        this.report = message.structured_output ?? this.report;
        return;
      case 'garbage':
        if (line.trim() !== '') this.garbage ??= line.slice(0, SAMPLE_CHARACTERS);
    }
  }

  /** Takes what is handed over from the message as the client wrote it, before anything was masked. */
  hearVerbatim(message: ClientMessage): void {
    if (message.type === 'result') this.report = message.structured_output ?? this.report;
    if (message.type === 'assistant') this.#hearReport(message);
  }

  #hearSystem(
    { subtype, session_id: session, tasks, mcp_servers: servers = [] }: SystemMessage,
    line: string,
  ): void {
    if (servers.length > 0) this.hasCompany = true;
    if (tasks !== undefined) this.#hearCompany(tasks);
    if (subtype !== 'init') return;
    this.sessionId ??= session ?? null;
    this.profile ??= profileOf(line);
  }

  #hearCompany(tasks: NonNullable<SystemMessage['tasks']>): void {
    if (tasks.length > 0) this.hasCompany = true;
    this.background = tasks.length > 0 || this.background !== null ? tasks.length : null;
    this.onlyShellsRun = tasks.length > 0 && tasks.every(({ task_type: type }) => type === SHELL);
  }

  #hearReport({ message, parent_tool_use_id: parent }: AssistantMessage): void {
    const call = message.content.findLast(({ name }) => name === REPORT_TOOL);
    if (parent == null && call !== undefined) this.handedOver = call.input;
  }

  /** An answer after an error means that the error was overcome. */
  #hearError({ error, api_error_params: details, parent_tool_use_id: parent }: AssistantMessage): void {
    if (parent == null) this.apiError = error ?? null;
    this.#hearLimit(details?.rate_limit_info);
  }

  #hearLimit(limit: LimitMessage['rate_limit_info']): void {
    if (limit?.isUsingOverage === true) this.isUsingOverage = true;
    else if (limit?.status !== 'rejected') return;
    if (limit.resetsAt !== undefined) this.resetAt = limit.resetsAt * 1000;
  }
}
