/**
 * Whether a client that has done one task may do another. Of what it holds, `/clear` empties only the conversation and
 * what belongs to it: measured with 2.1.330, the shell begins in the project again, without the variables of the last
 * task; instructions are read anew; what may be spent is counted anew. What runs in the background goes on, though.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Ending } from './ending.ts';
import { CLEAR } from './input.ts';
import { profileOf } from './profile.ts';
import type { Started } from './started.ts';
import { parseMessage } from './stream.ts';
import type { Told } from './told.ts';

/** The client takes 15 to 50 ms for it. */
const CLEAR_LIMIT_MS = 10_000;

/** True when nothing of a task that went well is left in the client but its conversation. */
export function isSpotless(
  { identity, family }: Pick<Started, 'identity' | 'family'>,
  told: Pick<Told, 'hasCompany' | 'profile'>,
  { cause }: Pick<Ending, 'cause'>,
): boolean {
  if (identity === null || cause !== null || told.hasCompany || told.profile === null) return false;
  return family.living().every(({ pid }) => pid === identity.pid);
}

/**
 * Empties the conversation.
 * @returns the session that its next prompt begins, or null: it is not what it was at its start, or did not answer
 */
export async function clearConversation(
  { tell, messages }: Pick<Started, 'tell' | 'messages'>,
  profile: string,
  limitMs = CLEAR_LIMIT_MS,
): Promise<string | null> {
  const silence = new AbortController();
  tell(CLEAR);
  const tooLong = sleep(limitMs, null, { ref: false, signal: silence.signal }).catch(() => null);
  return await Promise.race([newSession(messages, profile), tooLong]).finally(() => silence.abort());
}

/** The session whose beginning is told next, once the client has nothing more to say. */
async function newSession(messages: Started['messages'], profile: string): Promise<string | null> {
  for (let session: string | null = null; ; ) {
    const { value: line, done } = await messages.next();
    if (done === true) return null;
    const message = parseMessage(line);
    if (message.type === 'system' && message.subtype === 'init')
      session = profileOf(line) === profile ? (message.session_id ?? null) : null;
    if (message.type === 'result') return message.is_error ? null : session;
  }
}
