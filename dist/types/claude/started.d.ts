/** A client from its start to its end, whoever it works for meanwhile. */
import type { ProcessIdentity } from '../domain/pools.ts';
import type { Marker } from '../platform/processes.ts';
import { type ArgumentParts } from './arguments.ts';
import type { Client, Exit, StartParts } from './client.ts';
import { Complaints } from './complaints.ts';
import { Family } from './family.ts';
import { Withheld } from './withheld.ts';
/**
 * What a client is told like others, at the end of its system prompt. It must hold nothing that differs between them:
 * the model server keeps it, with the tools and the rest of the system prompt, for whoever begins in the same way.
 */
export interface SharedPrompt {
    readonly text: string;
    /** Written for the client to read: a text would be too long for its command line, which others can read, too. */
    readonly file: string;
}
/** All that is settled when a client is started. */
export interface StartRun extends ArgumentParts {
    /** A session that goes on keeps the one that it began with. */
    readonly shared: SharedPrompt | null;
    readonly binary: string;
    readonly cwd: string;
    /** From `buildEnvironment`, with the marker in it. */
    readonly environment: Readonly<Record<string, string>>;
    /** From `loginOf`: what the client has besides, and its commands have not. */
    readonly login: Readonly<Record<string, string>>;
    /** A variable of the environment that no other client has: by it are found the processes that outlive this one. */
    readonly marker: Marker;
    /** The script that takes its login from its commands: a file that is there as long as the client is. */
    readonly withholding: string;
    /** Starts the process, when it is its turn. A string says why it could not be started. */
    readonly launch: (parts: StartParts) => Promise<Client | string>;
}
export declare class Started {
    #private;
    readonly family: Family;
    readonly complaints: Complaints;
    /** Its messages, for whoever it works for. */
    readonly messages: AsyncIterator<string>;
    /** @param withheld what is to be gone when the client is */
    constructor(client: Client, marker: Marker, withheld: Withheld);
    /** Null: it ended before it could be looked at. */
    get identity(): ProcessIdentity | null;
    /** Resolves when the process is gone, though others may still hold its pipes open. */
    get exited(): Promise<Exit>;
    /** Gives it a prompt, or a command such as `/clear`. */
    readonly tell: (text: string) => void;
    /** It is told nothing more, and exits when it has done what it was told. */
    dismiss(): void;
    signal(name: 'SIGINT' | 'SIGKILL'): void;
    /**
     * Ends what outlived it.
     * @returns how many processes there were
     * @throws KlaussError `environment` when some cannot be ended
     */
    endFamily(options: {
        readonly atOnce: boolean;
    }): Promise<number>;
    /**
     * Lets go of it once it has exited. Its pipes are closed even if something that could not be ended holds them open.
     * @param heard resolves when all is read that it printed
     */
    close(heard: Promise<unknown>): Promise<void>;
    /** Ends it while it works for nobody, with all that came from it. */
    end(): Promise<void>;
}
/**
 * Starts a client that waits for its prompt. A string says why it could not be started.
 * @throws KlaussError `file` when what it is to read cannot be written
 */
export declare function startFor(run: StartRun): Promise<Started | string>;
