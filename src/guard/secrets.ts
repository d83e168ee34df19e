/** Files that are keys or tokens by their name. Inside the project they are its own, outside nobody's business. */

import { basename } from 'node:path';
import { isInside } from '../plan/boundary.ts';

const SECRET = /^(?:\.env(?:\..+)?|.*\.pem|id_(?:rsa|dsa|ecdsa|ed25519).*)$/i;
const SAMPLE = /^\.env\.(?:example|sample|template|dist)$/i;
/** Certificates that every program may read. */
const PUBLIC = ['/usr', '/opt', '/etc/ssl/certs', '/etc/pki'];

/** @param path real */
export function looksSecret(path: string): boolean {
  const name = basename(path);
  return SECRET.test(name) && !SAMPLE.test(name) && !PUBLIC.some((place) => isInside(path, place));
}
