/** Requests written by hand, byte by byte, as no HTTP client would send them. */

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface RawAnswer {
  /** 0: the connection was closed without a word. */
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Connects to a port of this machine. */
export async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {}); // that of a connection that was cut; its close is waited for
  await once(socket, 'connect');
  return socket;
}

/** Sends the text, and reads until the other side closes. */
export async function sendRaw(port: number, text: string): Promise<RawAnswer> {
  const socket = await open(port);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.write(text, 'latin1');
  await closed;
  return parse(Buffer.concat(chunks).toString('utf8'));
}

/** A GET of that target with these headers, and nothing else. */
export const requestText = (
  target: string,
  headers: readonly (readonly [name: string, value: string])[],
  method = 'GET',
  version = '1.1',
): string =>
  [
    `${method} ${target} HTTP/${version}`,
    'Connection: close',
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ].join('\r\n');

function parse(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, Math.max(0, end)).split('\r\n');
  const headers = new Map(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { status: Number(first.split(' ')[1] ?? 0), headers, body: text.slice(end + 4) };
}
