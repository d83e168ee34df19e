import { describe, expect, test } from 'vitest';
import { CLEAR } from '../../src/claude/input.ts';
import { profileOf } from '../../src/claude/profile.ts';
import { clearConversation, isSpotless } from '../../src/claude/reuse.ts';
import type { ProcessIdentity } from '../../src/domain/pools.ts';

const init = (session: string, tools: readonly string[] = ['Bash']): string =>
  JSON.stringify({ type: 'system', subtype: 'init', session_id: session, uuid: session, tools });
const result = (isError = false): string =>
  JSON.stringify({ type: 'result', subtype: 'success', is_error: isError });

/** A client that answers `/clear` with these lines, and ends then, or is silent. */
function answering(lines: readonly string[], then: 'ends' | 'is silent' = 'is silent') {
  const told: string[] = [];
  async function* messages(): AsyncGenerator<string> {
    yield* lines;
    if (then === 'is silent') await new Promise(() => {});
  }
  return { told, client: { tell: (text: string) => void told.push(text), messages: messages() } };
}

describe('emptying the conversation', () => {
  const profile = profileOf(init('old'));

  test('gives the session that begins, after what was still to be said of the last', async () => {
    const { told, client } = answering(['no JSON', '{"type":"other"}', init('new'), result(), 'later']);
    expect(await clearConversation(client, profile)).toBe('new');
    expect(told).toEqual([CLEAR]);
    expect(await client.messages.next()).toEqual({ value: 'later', done: false });
  });

  test.each([
    ['is another than at its start', [init('new', ['Bash', 'mcp__browser']), result()]],
    ['does not say what it is', [result()]],
    ['fails', [init('new'), result(true)]],
  ])('gives none when the client %s', async (_what, lines) => {
    expect(await clearConversation(answering(lines).client, profile)).toBeNull();
  });

  test('gives none when the client ends or does not answer', async () => {
    expect(await clearConversation(answering([init('new')], 'ends').client, profile)).toBeNull();
    expect(await clearConversation(answering([init('new')]).client, profile, 1)).toBeNull();
  });
});

describe('spotless', () => {
  const identity: ProcessIdentity = { pid: 7, startedAt: 'boot 7' };
  const child: ProcessIdentity = { pid: 8, startedAt: 'boot 8' };
  const clean = {
    identity: identity as ProcessIdentity | null,
    living: [identity],
    told: { hasCompany: false, profile: 'p' as string | null },
    cause: null as 'stop' | null,
  };
  const ofClient = ({ identity: client, living, told, cause }: typeof clean): boolean =>
    isSpotless({ identity: client, family: { living: () => living } as never }, told, { cause });

  test('is a client that is alone and was not ended', () => expect(ofClient(clean)).toBe(true));

  test.each<[string, Partial<typeof clean>]>([
    ['has a child', { living: [identity, child] }],
    ['has or had company', { told: { hasCompany: true, profile: 'p' } }],
    ['has not said what it is', { told: { hasCompany: false, profile: null } }],
    ['is being ended', { cause: 'stop' }],
    ['was gone before it was looked at', { identity: null }],
  ])('is none that %s', (_what, change) => expect(ofClient({ ...clean, ...change })).toBe(false));
});
