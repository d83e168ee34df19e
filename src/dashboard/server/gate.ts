import type { IncomingMessage } from 'node:http';

export interface Refusal {
  readonly status: 400 | 403 | 405;
  readonly message: string;
}

const METHODS = ['GET', 'HEAD', 'POST'];

/**
 * Why a request is not even looked at, or null. A page of anyone else can make a browser send requests here, with our
 * cookie if it is served by this machine too; so a request must name this very server as its host (another name may
 * have been made to point here), and as its origin wherever the browser tells one.
 * @param hosts what this server is called in an address, port included
 */
export function refusal(request: IncomingMessage, hosts: readonly string[]): Refusal | null {
  const { method = '', url = '', headers, headersDistinct } = request;
  if (!METHODS.includes(method)) return { status: 405, message: 'Only GET, HEAD and POST are answered.' };
  const [host, ...others] = headersDistinct['host'] ?? [];
  if (host === undefined || others.length > 0 || !hosts.includes(host)) {
    return { status: 403, message: `This is ${hosts.join(' or ')}, nothing else.` };
  }
  if (!url.startsWith('/')) return { status: 400, message: 'The address has no path.' };
  const { origin } = headers;
  const site = headers['sec-fetch-site'] ?? 'none';
  const isOwn = origin === undefined ? method !== 'POST' : origin === `http://${host}`;
  if (!isOwn || (site !== 'same-origin' && site !== 'none')) {
    return {
      status: 403,
      message: 'Another page led here. Paste the address into the address bar of the browser instead.',
    };
  }
  return null;
}
