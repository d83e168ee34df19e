import { type Client, type StartParts } from './client.ts';
type StartClient = (parts: StartParts) => Promise<Client | string>;
/**
 * The starts of clients, about as many at once as there are cores. Each takes 0.7 s of a core, and more at once only
 * slow each other down: all would begin their work late, instead of some early. A start is over when the client says its
 * first word, which it does as soon as it is ready.
 */
export declare class Launches {
    #private;
    /** @param start starts one at once */
    constructor(start?: StartClient, most?: number, silenceMs?: number);
    /**
     * Starts a client when it is its turn, unless it is called off before. A string says why it was not started.
     */
    launch(parts: StartParts, off: AbortSignal): Promise<Client | string>;
}
export {};
