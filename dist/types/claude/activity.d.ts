import type { ClientMessage } from './stream.ts';
/** Says in readable lines what a message tells, such as `Bash: npm test`. Most messages tell nothing. */
export declare function describe(message: ClientMessage): string[];
/** Anything the client printed, safe to show and bounded. */
export declare const shown: (text: string) => string;
/** What says most about a call of a tool; all of its input where nothing stands out. */
export declare function describeInput(input: Readonly<Record<string, unknown>>): string;
