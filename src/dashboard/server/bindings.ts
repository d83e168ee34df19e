import type { IncomingMessage, ServerResponse } from 'node:http';

/** What Node itself knows of a request and its answer. */
export interface Bindings {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}
