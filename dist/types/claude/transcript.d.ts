/** The raw stream of one attempt, line by line, in a file that only its owner can read. */
export declare class Transcript implements Disposable {
    #private;
    /**
     * Opens the file to append to it; parents are created.
     * @param onTrouble told once when it cannot be written on (a full disk, say): that is no reason to fail the run
     * @throws KlaussError `file` when it cannot be opened
     */
    constructor(path: string, onTrouble: (problem: string) => void);
    /** Written at once: two streams share the file, and a line must stay whole. */
    write(line: string): void;
    [Symbol.dispose](): void;
}
