import type { Readable } from 'node:stream';
import type { Mask } from '../domain/mask.ts';
import type { Ending } from './ending.ts';
import type { Family } from './family.ts';
import type { Output } from './outcome.ts';
import type { Told } from './told.ts';
import type { Transcript } from './transcript.ts';
/** Where goes what the client prints. */
export interface Listeners {
    readonly told: Told;
    readonly transcript: Transcript;
    readonly ending: Ending;
    readonly family: Family;
    readonly mask: Mask;
    readonly output: Pick<Output<unknown>, 'verbatim'>;
    readonly allowOverage: boolean;
    readonly onRetry: (status: number | null) => void;
    readonly onAnswer: () => void;
    readonly onActivity: (line: string) => void;
}
/** Reads the client's messages until its stdout ends. */
export declare function listenToMessages(stdout: Readable, listeners: Listeners): Promise<void>;
/**
 * Reads the client's complaints until its stderr ends. In the transcript they stand as messages of type `stderr`.
 * @returns the last of them
 */
export declare function listenToErrors(stderr: Readable, listeners: Listeners): Promise<string>;
