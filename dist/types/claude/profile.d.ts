/** What a client says of itself, without what differs from session to session. */
export declare function profileOf(init: string): string;
