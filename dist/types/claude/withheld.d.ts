/**
 * Variables that the client has and its commands have not: by `CLAUDE_ENV_FILE` it is given a script that each of its
 * shells runs first (measured with 2.1.330). Its hooks and MCP servers, which are the user's, keep them.
 */
export declare class Withheld implements Disposable {
    #private;
    /** To be added to the client's environment. */
    readonly variables: Readonly<Record<string, string>>;
    /**
     * @param login what only the client is to have
     * @param script the file to write; it is gone when the run is over, and holds nothing but names
     * @throws KlaussError `file` when it cannot be written: the commands would have what they must not have
     */
    constructor(login: Readonly<Record<string, string>>, script: string);
    [Symbol.dispose](): void;
}
