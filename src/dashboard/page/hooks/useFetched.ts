import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../protocol.ts';

export type Fetched<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'there'; readonly value: Value }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * What the server answers to a question. Until a newer answer is there, the one before is shown.
 * @param version is asked anew when it changes
 */
export function useFetched<Value>(url: string, version: string, format: 'json' | 'text'): Fetched<Value> {
  const [fetched, show] = useState<{ readonly url: string; readonly answer: Fetched<Value> }>({
    url,
    answer: { kind: 'loading' },
  });
  useEffect(() => {
    const end = new AbortController();
    const ask = async (): Promise<Fetched<Value>> => {
      try {
        const response = await fetch(url, { signal: end.signal });
        if (!response.ok) return { kind: 'failed', message: await messageOf(response) };
        return { kind: 'there', value: await response[format]() };
      } catch {
        return { kind: 'failed', message: 'The dashboard does not answer.' };
      }
    };
    void ask().then((answer) => {
      if (!end.signal.aborted) show({ url, answer });
    });
    return () => end.abort();
  }, [url, version, format]);
  return fetched.url === url ? fetched.answer : { kind: 'loading' };
}

async function messageOf(response: Response): Promise<string> {
  const { error } = (await response.json()) as Extract<Answer, { readonly error: unknown }>;
  return error.message;
}
