import { type Usage } from '../domain/usage.ts';
/**
 * What the runs of a transcript used, for an attempt whose supervisor died before it could book it. The file may end in
 * the middle of a line. Where there is none, no client was started: nothing was used.
 */
export declare function usageOfTranscript(path: string): Promise<Usage>;
