/** What a client is told on stdin, with `--input-format=stream-json`: a line for each message. */
/** Empties the conversation: a new session begins (2.1.330). */
export declare const CLEAR = "/clear";
/** A prompt, or a command of the client such as `CLEAR`. */
export declare const userMessage: (text: string) => string;
/** Answered as soon as the client is ready for a prompt; without it, it says nothing before the first one. */
export declare const INITIALIZE: string;
