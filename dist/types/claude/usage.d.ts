import type { Usage } from '../domain/usage.ts';
import type { AssistantMessage, ResultMessage, SystemMessage } from './stream.ts';
/** What two runs of one session used together. */
export declare function addUsage(first: Usage, second: Usage): Usage;
/** The tool that the client hands its report over with. It is no work. */
export declare const REPORT_TOOL = "StructuredOutput";
/**
 * Adds up what the client tells of its use. The result lines are exact, and win. Without one, when the client was
 * killed, the single answers of the model are summed: their tokens are a lower bound, and their cost is not told.
 */
export declare class UsageTally {
    #private;
    /** One answer comes in several lines, one for each block; all carry its id and its usage. */
    addAnswer({ message, parent_tool_use_id: parent }: AssistantMessage): void;
    addDenial({ tool_name, tool_use_id, message }: SystemMessage): void;
    addResult(result: ResultMessage): void;
    total(): Usage;
}
