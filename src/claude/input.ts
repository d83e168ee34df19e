/** What a client is told on stdin, with `--input-format=stream-json`: a line for each message. */

/** Empties the conversation: a new session begins (2.1.330). */
export const CLEAR = '/clear';

/** A prompt, or a command of the client such as `CLEAR`. */
export const userMessage = (text: string): string =>
  `${JSON.stringify({ type: 'user', message: { role: 'user', content: text } })}\n`;

/** A request to the client itself, which answers with this id. */
export const controlRequest = (
  id: string,
  request: { readonly subtype: string; readonly hooks?: object },
): string => `${JSON.stringify({ type: 'control_request', request_id: id, request })}\n`;

/** The answer to a request of the client. */
export const controlResponse = (id: string, response: object): string =>
  `${JSON.stringify({ type: 'control_response', response: { ...response, request_id: id } })}\n`;

export const INITIALIZE_ID = 'klauss';

/** Answered as soon as the client is ready for a prompt; without it, it says nothing before the first one. */
export const initialize = (hooks?: object): string =>
  controlRequest(INITIALIZE_ID, { subtype: 'initialize', ...(hooks !== undefined && { hooks }) });
