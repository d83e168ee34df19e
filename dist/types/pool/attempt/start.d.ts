/** Where an attempt begins: at the beginning, or where earlier ones of the task have come to. */
import type { Start as ClientStart } from '../../claude/start.ts';
import type { Reported } from '../../domain/proof.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Attempting } from './attempting.ts';
export type { ClientStart };
export type Start = ClientStart
/** The client has done its work, and nobody has proved it yet. */
 | {
    readonly kind: 'reported';
    readonly reported: Reported;
};
/** Decided by how the last attempt ended whose client was told something. */
export declare function startOfAttempt({ claim, settings, session }: Attempting, { fresh }: Workspace): Promise<Start>;
