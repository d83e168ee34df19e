/**
 * The lines of `--output-format stream-json`, of which only what Klauss uses is read. Types and fields come and
 * go between versions of the client: unknown ones are passed over, a field of an unexpected shape counts as
 * absent, and nothing fails on them. Shapes seen in Claude Code 2.1.330.
 */
import * as z from 'zod';
/** Longest line that is read. Those with pictures in them have a few megabytes. */
export declare const LINE_BYTES: number;
/** Usage of one answer of the model, as the API states it. */
declare const answerUsage: z.ZodObject<{
    input_tokens: z.ZodCatch<z.ZodNumber>;
    output_tokens: z.ZodCatch<z.ZodNumber>;
    cache_read_input_tokens: z.ZodCatch<z.ZodNumber>;
    cache_creation_input_tokens: z.ZodCatch<z.ZodNumber>;
    cache_creation: z.ZodCatch<z.ZodOptional<z.ZodObject<{
        ephemeral_1h_input_tokens: z.ZodCatch<z.ZodNumber>;
    }, z.core.$strip>>>;
}, z.core.$strip>;
declare const usageByModel: z.ZodCatch<z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
    inputTokens: z.ZodCatch<z.ZodNumber>;
    outputTokens: z.ZodCatch<z.ZodNumber>;
    cacheReadInputTokens: z.ZodCatch<z.ZodNumber>;
    cacheCreationInputTokens: z.ZodCatch<z.ZodNumber>;
    costUSD: z.ZodCatch<z.ZodNumber>;
}, z.core.$strip>>>>;
declare const system: z.ZodObject<{
    type: z.ZodLiteral<"system">;
    subtype: z.ZodString;
    session_id: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    model: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    tool_name: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    tool_use_id: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    message: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    attempt: z.ZodCatch<z.ZodOptional<z.ZodNullable<z.ZodNumber>>>;
    max_retries: z.ZodCatch<z.ZodOptional<z.ZodNullable<z.ZodNumber>>>;
    retry_delay_ms: z.ZodCatch<z.ZodOptional<z.ZodNullable<z.ZodNumber>>>;
    error_status: z.ZodCatch<z.ZodOptional<z.ZodNullable<z.ZodNumber>>>;
    error: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    tasks: z.ZodCatch<z.ZodOptional<z.ZodArray<z.ZodObject<{
        task_type: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    }, z.core.$strip>>>>;
    mcp_servers: z.ZodCatch<z.ZodOptional<z.ZodArray<z.ZodUnknown>>>;
}, z.core.$strip>;
declare const assistant: z.ZodObject<{
    type: z.ZodLiteral<"assistant">;
    parent_tool_use_id: z.ZodCatch<z.ZodOptional<z.ZodNullable<z.ZodString>>>;
    message: z.ZodObject<{
        id: z.ZodCatch<z.ZodOptional<z.ZodString>>;
        model: z.ZodCatch<z.ZodOptional<z.ZodString>>;
        content: z.ZodCatch<z.ZodArray<z.ZodObject<{
            type: z.ZodString;
            text: z.ZodCatch<z.ZodOptional<z.ZodString>>;
            id: z.ZodCatch<z.ZodOptional<z.ZodString>>;
            name: z.ZodCatch<z.ZodOptional<z.ZodString>>;
            input: z.ZodCatch<z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>>;
            is_error: z.ZodCatch<z.ZodOptional<z.ZodBoolean>>;
            content: z.ZodOptional<z.ZodUnknown>;
        }, z.core.$strip>>>;
        usage: z.ZodCatch<z.ZodOptional<z.ZodObject<{
            input_tokens: z.ZodCatch<z.ZodNumber>;
            output_tokens: z.ZodCatch<z.ZodNumber>;
            cache_read_input_tokens: z.ZodCatch<z.ZodNumber>;
            cache_creation_input_tokens: z.ZodCatch<z.ZodNumber>;
            cache_creation: z.ZodCatch<z.ZodOptional<z.ZodObject<{
                ephemeral_1h_input_tokens: z.ZodCatch<z.ZodNumber>;
            }, z.core.$strip>>>;
        }, z.core.$strip>>>;
    }, z.core.$strip>;
    error: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    api_error_params: z.ZodCatch<z.ZodOptional<z.ZodObject<{
        rate_limit_info: z.ZodCatch<z.ZodOptional<z.ZodObject<{
            status: z.ZodString;
            resetsAt: z.ZodOptional<z.ZodNumber>;
            isUsingOverage: z.ZodCatch<z.ZodOptional<z.ZodBoolean>>;
        }, z.core.$strip>>>;
    }, z.core.$strip>>>;
}, z.core.$strip>;
/** Where an answer begins (`message_start`) or ends (`message_delta`). Those of subagents are not told. */
declare const streamEvent: z.ZodObject<{
    type: z.ZodLiteral<"stream_event">;
    api_message_id: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    event: z.ZodObject<{
        type: z.ZodEnum<{
            message_delta: "message_delta";
            message_start: "message_start";
        }>;
        message: z.ZodCatch<z.ZodOptional<z.ZodObject<{
            id: z.ZodCatch<z.ZodOptional<z.ZodString>>;
            model: z.ZodCatch<z.ZodOptional<z.ZodString>>;
            usage: z.ZodCatch<z.ZodOptional<z.ZodObject<{
                input_tokens: z.ZodCatch<z.ZodNumber>;
                output_tokens: z.ZodCatch<z.ZodNumber>;
                cache_read_input_tokens: z.ZodCatch<z.ZodNumber>;
                cache_creation_input_tokens: z.ZodCatch<z.ZodNumber>;
                cache_creation: z.ZodCatch<z.ZodOptional<z.ZodObject<{
                    ephemeral_1h_input_tokens: z.ZodCatch<z.ZodNumber>;
                }, z.core.$strip>>>;
            }, z.core.$strip>>>;
        }, z.core.$strip>>>;
        usage: z.ZodCatch<z.ZodOptional<z.ZodObject<{
            input_tokens: z.ZodCatch<z.ZodNumber>;
            output_tokens: z.ZodCatch<z.ZodNumber>;
            cache_read_input_tokens: z.ZodCatch<z.ZodNumber>;
            cache_creation_input_tokens: z.ZodCatch<z.ZodNumber>;
            cache_creation: z.ZodCatch<z.ZodOptional<z.ZodObject<{
                ephemeral_1h_input_tokens: z.ZodCatch<z.ZodNumber>;
            }, z.core.$strip>>>;
        }, z.core.$strip>>>;
    }, z.core.$strip>;
}, z.core.$strip>;
declare const user: z.ZodObject<{
    type: z.ZodLiteral<"user">;
    parent_tool_use_id: z.ZodCatch<z.ZodOptional<z.ZodNullable<z.ZodString>>>;
    message: z.ZodObject<{
        content: z.ZodCatch<z.ZodArray<z.ZodObject<{
            type: z.ZodString;
            text: z.ZodCatch<z.ZodOptional<z.ZodString>>;
            id: z.ZodCatch<z.ZodOptional<z.ZodString>>;
            name: z.ZodCatch<z.ZodOptional<z.ZodString>>;
            input: z.ZodCatch<z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>>;
            is_error: z.ZodCatch<z.ZodOptional<z.ZodBoolean>>;
            content: z.ZodOptional<z.ZodUnknown>;
        }, z.core.$strip>>>;
    }, z.core.$strip>;
}, z.core.$strip>;
declare const limit: z.ZodObject<{
    type: z.ZodLiteral<"rate_limit_event">;
    rate_limit_info: z.ZodCatch<z.ZodOptional<z.ZodObject<{
        status: z.ZodString;
        resetsAt: z.ZodOptional<z.ZodNumber>;
        isUsingOverage: z.ZodCatch<z.ZodOptional<z.ZodBoolean>>;
    }, z.core.$strip>>>;
}, z.core.$strip>;
declare const result: z.ZodObject<{
    type: z.ZodLiteral<"result">;
    subtype: z.ZodString;
    is_error: z.ZodCatch<z.ZodBoolean>;
    session_id: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    num_turns: z.ZodCatch<z.ZodNumber>;
    total_cost_usd: z.ZodCatch<z.ZodNumber>;
    modelUsage: z.ZodCatch<z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
        inputTokens: z.ZodCatch<z.ZodNumber>;
        outputTokens: z.ZodCatch<z.ZodNumber>;
        cacheReadInputTokens: z.ZodCatch<z.ZodNumber>;
        cacheCreationInputTokens: z.ZodCatch<z.ZodNumber>;
        costUSD: z.ZodCatch<z.ZodNumber>;
    }, z.core.$strip>>>>;
    model_usage_since_last_result: z.ZodCatch<z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
        inputTokens: z.ZodCatch<z.ZodNumber>;
        outputTokens: z.ZodCatch<z.ZodNumber>;
        cacheReadInputTokens: z.ZodCatch<z.ZodNumber>;
        cacheCreationInputTokens: z.ZodCatch<z.ZodNumber>;
        costUSD: z.ZodCatch<z.ZodNumber>;
    }, z.core.$strip>>>>;
    permission_denials: z.ZodCatch<z.ZodArray<z.ZodRecord<z.ZodString, z.ZodJSONSchema>>>;
    terminal_reason: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    api_error_status: z.ZodCatch<z.ZodOptional<z.ZodNullable<z.ZodNumber>>>;
    api_error: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    result: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    structured_output: z.ZodOptional<z.ZodUnknown>;
    errors: z.ZodCatch<z.ZodArray<z.ZodString>>;
}, z.core.$strip>;
declare const known: z.ZodDiscriminatedUnion<[z.ZodObject<{
    type: z.ZodLiteral<"system">;
    subtype: z.ZodString;
    session_id: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    model: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    tool_name: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    tool_use_id: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    message: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    attempt: z.ZodCatch<z.ZodOptional<z.ZodNullable<z.ZodNumber>>>;
    max_retries: z.ZodCatch<z.ZodOptional<z.ZodNullable<z.ZodNumber>>>;
    retry_delay_ms: z.ZodCatch<z.ZodOptional<z.ZodNullable<z.ZodNumber>>>;
    error_status: z.ZodCatch<z.ZodOptional<z.ZodNullable<z.ZodNumber>>>;
    error: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    tasks: z.ZodCatch<z.ZodOptional<z.ZodArray<z.ZodObject<{
        task_type: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    }, z.core.$strip>>>>;
    mcp_servers: z.ZodCatch<z.ZodOptional<z.ZodArray<z.ZodUnknown>>>;
}, z.core.$strip>, z.ZodObject<{
    type: z.ZodLiteral<"assistant">;
    parent_tool_use_id: z.ZodCatch<z.ZodOptional<z.ZodNullable<z.ZodString>>>;
    message: z.ZodObject<{
        id: z.ZodCatch<z.ZodOptional<z.ZodString>>;
        model: z.ZodCatch<z.ZodOptional<z.ZodString>>;
        content: z.ZodCatch<z.ZodArray<z.ZodObject<{
            type: z.ZodString;
            text: z.ZodCatch<z.ZodOptional<z.ZodString>>;
            id: z.ZodCatch<z.ZodOptional<z.ZodString>>;
            name: z.ZodCatch<z.ZodOptional<z.ZodString>>;
            input: z.ZodCatch<z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>>;
            is_error: z.ZodCatch<z.ZodOptional<z.ZodBoolean>>;
            content: z.ZodOptional<z.ZodUnknown>;
        }, z.core.$strip>>>;
        usage: z.ZodCatch<z.ZodOptional<z.ZodObject<{
            input_tokens: z.ZodCatch<z.ZodNumber>;
            output_tokens: z.ZodCatch<z.ZodNumber>;
            cache_read_input_tokens: z.ZodCatch<z.ZodNumber>;
            cache_creation_input_tokens: z.ZodCatch<z.ZodNumber>;
            cache_creation: z.ZodCatch<z.ZodOptional<z.ZodObject<{
                ephemeral_1h_input_tokens: z.ZodCatch<z.ZodNumber>;
            }, z.core.$strip>>>;
        }, z.core.$strip>>>;
    }, z.core.$strip>;
    error: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    api_error_params: z.ZodCatch<z.ZodOptional<z.ZodObject<{
        rate_limit_info: z.ZodCatch<z.ZodOptional<z.ZodObject<{
            status: z.ZodString;
            resetsAt: z.ZodOptional<z.ZodNumber>;
            isUsingOverage: z.ZodCatch<z.ZodOptional<z.ZodBoolean>>;
        }, z.core.$strip>>>;
    }, z.core.$strip>>>;
}, z.core.$strip>, z.ZodObject<{
    type: z.ZodLiteral<"stream_event">;
    api_message_id: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    event: z.ZodObject<{
        type: z.ZodEnum<{
            message_delta: "message_delta";
            message_start: "message_start";
        }>;
        message: z.ZodCatch<z.ZodOptional<z.ZodObject<{
            id: z.ZodCatch<z.ZodOptional<z.ZodString>>;
            model: z.ZodCatch<z.ZodOptional<z.ZodString>>;
            usage: z.ZodCatch<z.ZodOptional<z.ZodObject<{
                input_tokens: z.ZodCatch<z.ZodNumber>;
                output_tokens: z.ZodCatch<z.ZodNumber>;
                cache_read_input_tokens: z.ZodCatch<z.ZodNumber>;
                cache_creation_input_tokens: z.ZodCatch<z.ZodNumber>;
                cache_creation: z.ZodCatch<z.ZodOptional<z.ZodObject<{
                    ephemeral_1h_input_tokens: z.ZodCatch<z.ZodNumber>;
                }, z.core.$strip>>>;
            }, z.core.$strip>>>;
        }, z.core.$strip>>>;
        usage: z.ZodCatch<z.ZodOptional<z.ZodObject<{
            input_tokens: z.ZodCatch<z.ZodNumber>;
            output_tokens: z.ZodCatch<z.ZodNumber>;
            cache_read_input_tokens: z.ZodCatch<z.ZodNumber>;
            cache_creation_input_tokens: z.ZodCatch<z.ZodNumber>;
            cache_creation: z.ZodCatch<z.ZodOptional<z.ZodObject<{
                ephemeral_1h_input_tokens: z.ZodCatch<z.ZodNumber>;
            }, z.core.$strip>>>;
        }, z.core.$strip>>>;
    }, z.core.$strip>;
}, z.core.$strip>, z.ZodObject<{
    type: z.ZodLiteral<"user">;
    parent_tool_use_id: z.ZodCatch<z.ZodOptional<z.ZodNullable<z.ZodString>>>;
    message: z.ZodObject<{
        content: z.ZodCatch<z.ZodArray<z.ZodObject<{
            type: z.ZodString;
            text: z.ZodCatch<z.ZodOptional<z.ZodString>>;
            id: z.ZodCatch<z.ZodOptional<z.ZodString>>;
            name: z.ZodCatch<z.ZodOptional<z.ZodString>>;
            input: z.ZodCatch<z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodUnknown>>>;
            is_error: z.ZodCatch<z.ZodOptional<z.ZodBoolean>>;
            content: z.ZodOptional<z.ZodUnknown>;
        }, z.core.$strip>>>;
    }, z.core.$strip>;
}, z.core.$strip>, z.ZodObject<{
    type: z.ZodLiteral<"rate_limit_event">;
    rate_limit_info: z.ZodCatch<z.ZodOptional<z.ZodObject<{
        status: z.ZodString;
        resetsAt: z.ZodOptional<z.ZodNumber>;
        isUsingOverage: z.ZodCatch<z.ZodOptional<z.ZodBoolean>>;
    }, z.core.$strip>>>;
}, z.core.$strip>, z.ZodObject<{
    type: z.ZodLiteral<"result">;
    subtype: z.ZodString;
    is_error: z.ZodCatch<z.ZodBoolean>;
    session_id: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    num_turns: z.ZodCatch<z.ZodNumber>;
    total_cost_usd: z.ZodCatch<z.ZodNumber>;
    modelUsage: z.ZodCatch<z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
        inputTokens: z.ZodCatch<z.ZodNumber>;
        outputTokens: z.ZodCatch<z.ZodNumber>;
        cacheReadInputTokens: z.ZodCatch<z.ZodNumber>;
        cacheCreationInputTokens: z.ZodCatch<z.ZodNumber>;
        costUSD: z.ZodCatch<z.ZodNumber>;
    }, z.core.$strip>>>>;
    model_usage_since_last_result: z.ZodCatch<z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
        inputTokens: z.ZodCatch<z.ZodNumber>;
        outputTokens: z.ZodCatch<z.ZodNumber>;
        cacheReadInputTokens: z.ZodCatch<z.ZodNumber>;
        cacheCreationInputTokens: z.ZodCatch<z.ZodNumber>;
        costUSD: z.ZodCatch<z.ZodNumber>;
    }, z.core.$strip>>>>;
    permission_denials: z.ZodCatch<z.ZodArray<z.ZodRecord<z.ZodString, z.ZodJSONSchema>>>;
    terminal_reason: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    api_error_status: z.ZodCatch<z.ZodOptional<z.ZodNullable<z.ZodNumber>>>;
    api_error: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    result: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    structured_output: z.ZodOptional<z.ZodUnknown>;
    errors: z.ZodCatch<z.ZodArray<z.ZodString>>;
}, z.core.$strip>, z.ZodObject<{
    type: z.ZodLiteral<"run">;
    resume: z.ZodCatch<z.ZodOptional<z.ZodBoolean>>;
    shared: z.ZodCatch<z.ZodOptional<z.ZodString>>;
    prompt: z.ZodCatch<z.ZodOptional<z.ZodString>>;
}, z.core.$strip>, z.ZodObject<{
    type: z.ZodLiteral<"stderr">;
    text: z.ZodString;
}, z.core.$strip>], "type">;
export type SystemMessage = z.infer<typeof system>;
export type AssistantMessage = z.infer<typeof assistant>;
export type AnswerUsage = z.infer<typeof answerUsage>;
export type StreamEventMessage = z.infer<typeof streamEvent>;
export type UserMessage = z.infer<typeof user>;
export type LimitMessage = z.infer<typeof limit>;
export type ResultMessage = z.infer<typeof result>;
export type UsageByModel = NonNullable<z.infer<typeof usageByModel>>;
export type ClientMessage = z.infer<typeof known>
/** A piece of an answer under way. */
 | {
    readonly type: 'piece';
}
/** A sign of life while a tool runs, every 30 s. */
 | {
    readonly type: 'tool_progress';
}
/** The client's answer to what Klauss, and not the user, asked. */
 | {
    readonly type: 'control_response';
}
/** A message of a type, or in a shape, that is of no use here. */
 | {
    readonly type: 'other';
}
/** No message at all. */
 | {
    readonly type: 'garbage';
};
/** Reads one line. Never throws. */
export declare function parseMessage(line: string): ClientMessage;
/** Undefined: it is no JSON. */
export declare function parseJson(line: string): unknown;
export {};
