/**
 * Starting git from small shells that stay. Node starts a process by a fork, which takes the longer the more memory it
 * has: 2 ms with 50 MB, 6 ms with 130, in which it does nothing else. A shell takes half a millisecond at any size of
 * its starter, and a task in a worktree needs a dozen calls.
 *
 * Each shell reads commands from a pipe and runs one at a time; what git writes passes through its own pipes, and a
 * line that cannot be foreseen marks the end. A shell ends when the process does that started it, whatever ended that;
 * a Ctrl+C in the terminal does not reach it, so its starter decides what is carried to its end.
 */
/** A call of git as a launcher starts it. */
export interface Launch {
    readonly args: readonly string[];
    readonly cwd: string;
    /** The whole environment; it has at least the variables that the launcher's has. */
    readonly environment: Readonly<Record<string, string>>;
    readonly input?: string | undefined;
}
/** How a call ended: with an exit code, or without one. */
export type LaunchEnd = {
    readonly exitCode: number;
    readonly stdout: string;
    readonly stderr: string;
}
/** Its shell is gone, and perhaps git with it. */
 | null;
export declare class Launcher implements AsyncDisposable {
    #private;
    /** @param environment of the shells, by which they are found when their starter has died */
    constructor(environment: Readonly<Record<string, string>>);
    takes({ input }: Pick<Launch, 'input'>): boolean;
    /** Runs git in a shell that is idle, or in a new one. */
    run(launch: Launch): Promise<LaunchEnd>;
    /** Ends the shells, each when its call has ended. */
    [Symbol.asyncDispose](): Promise<void>;
}
