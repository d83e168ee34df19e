import type { Mask } from '../domain/mask.ts';
import type { Complaints } from './complaints.ts';
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
/** Reads the client's messages until its stdout ends, or to its result, if that is asked for. */
export declare function listenToMessages(messages: AsyncIterator<string>, listeners: Listeners, until: 'result' | 'end'): Promise<void>;
/** Takes the client's complaints down, as messages of type `stderr` in the transcript; `tail` is the end of them. */
export declare function listenToErrors(complaints: Complaints, listeners: Pick<Listeners, 'transcript' | 'mask' | 'onActivity'>): Disposable & {
    readonly tail: string;
};
