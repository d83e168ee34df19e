/** `[notify] webhook`: a POST of JSON. The address may be a secret, so no more than its host is ever told. */

import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../domain/errors.ts';
import { packageVersion } from '../../platform/package.ts';
import type { Payload } from './payload.ts';

const TIMEOUT_MS = 10_000;
/** Before the second attempt and the third, which is the last. */
const PAUSES_MS: readonly number[] = [1_000, 3_000];

type Attempt =
  | { readonly kind: 'delivered' }
  /** The receiver may be there a moment later. */
  | { readonly kind: 'again'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string };

/**
 * Posts the payload; again where nobody answered or the receiver is in trouble (429, 5xx). One that takes too long is not
 * asked again, as it may have the message; redirects are not followed.
 * @returns what went wrong, or null
 */
export async function tellWebhook(
  address: string,
  payload: Payload,
  signal: AbortSignal,
): Promise<string | null> {
  const { url, headers } = requestTo(address);
  const body = JSON.stringify(payload);
  for (let tries = 0; ; tries++) {
    const attempt = await post(url, { headers, body }, signal);
    if (attempt.kind === 'delivered') return null;
    const pause = attempt.kind === 'again' ? PAUSES_MS[tries] : undefined;
    if (pause !== undefined) await sleep(pause, undefined, { signal }).catch(() => {}); // the end cuts it short
    if (pause === undefined || signal.aborted) return `${url.origin} ${attempt.why}`;
  }
}

/** `fetch` takes no address with a login in it. */
function requestTo(address: string): {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
} {
  const url = new URL(address);
  const login = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  url.username = '';
  url.password = '';
  const headers = { 'content-type': 'application/json', 'user-agent': `klauss/${packageVersion()}` };
  if (login === ':') return { url, headers };
  return {
    url,
    headers: { ...headers, authorization: `Basic ${Buffer.from(login).toString('base64')}` },
  };
}

async function post(
  url: URL,
  request: Pick<RequestInit, 'headers' | 'body'>,
  signal: AbortSignal,
): Promise<Attempt> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(url, {
      ...request,
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.any([timeout, signal]),
    });
    await response.body?.cancel();
    return judge(response.status);
  } catch (error) {
    if (timeout.aborted) return { kind: 'failed', why: `did not answer within ${TIMEOUT_MS / 1000} s` };
    if (signal.aborted) return { kind: 'failed', why: 'had not answered when the workers ended' };
    return { kind: 'again', why: `cannot be reached: ${reasonOf(error)}` };
  }
}

function judge(status: number): Attempt {
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  const why = `answered ${status}`;
  if (status === 429 || status >= 500) return { kind: 'again', why };
  return { kind: 'failed', why: status < 400 ? `${why}: redirects are not followed` : why };
}

/** What `fetch` itself says is "fetch failed"; its cause says why. */
const reasonOf = (error: unknown): string =>
  messageOf(error instanceof Error ? (error.cause ?? error) : error);
