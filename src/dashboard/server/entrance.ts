import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Bindings } from './bindings.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import type { Strangers } from './strangers.ts';

const WHO = [
  'This page is for whoever was given its address.',
  'Open the address that the terminal shows now; each one opens once.',
  'If it shows none any more, run `klauss dashboard --web` again.',
  '',
].join('\n');

export interface EntranceOptions {
  readonly doorkeeper: Doorkeeper;
  readonly strangers: Strangers;
  /** Browsers keep cookies by host: those of two servers on two ports must not have one name. */
  readonly cookie: string;
  /** The token was used up. */
  readonly onEntered: () => void;
}

/**
 * Lets in who has the key, and gives it to who has the token. The redirect takes the token out of the address bar and
 * the history. A browser that has the key keeps it, whatever token it shows.
 */
export function entrance(options: EntranceOptions): MiddlewareHandler<{ Bindings: Bindings }> {
  const { doorkeeper, strangers, cookie, onEntered } = options;
  return async (context, next) => {
    const { method, path } = context.req;
    const tokens = path === '/' ? (context.req.queries('token') ?? []) : [];
    if (doorkeeper.knows(getCookie(context, cookie) ?? '')) {
      strangers.becameKnown(context.env.incoming.socket);
      return tokens.length === 0 ? await next() : context.redirect('/', 303);
    }
    const [token = '', ...more] = tokens;
    if (method !== 'GET' || more.length > 0 || !doorkeeper.takes(token)) return context.text(WHO, 401);
    setCookie(context, cookie, doorkeeper.key, { path: '/', httpOnly: true, sameSite: 'Strict' });
    onEntered();
    return context.redirect('/', 303);
  };
}
