/**
 * Whether a client that has done one task may do another. Of what it holds, `/clear` empties only the conversation and
 * what belongs to it: measured with 2.1.330, the shell begins in the project again, without the variables of the last
 * task; instructions are read anew; what may be spent is counted anew. What runs in the background goes on, though.
 */
import type { Ending } from './ending.ts';
import type { Started } from './started.ts';
import type { Told } from './told.ts';
/** True when nothing of a task that went well is left in the client but its conversation. */
export declare function isSpotless({ identity, family }: Pick<Started, 'identity' | 'family'>, told: Pick<Told, 'hasCompany' | 'profile'>, { cause }: Pick<Ending, 'cause'>): boolean;
/**
 * Empties the conversation.
 * @returns the session that its next prompt begins, or null: it is not what it was at its start, or did not answer
 */
export declare function clearConversation({ tell, messages }: Pick<Started, 'tell' | 'messages'>, profile: string, limitMs?: number): Promise<string | null>;
