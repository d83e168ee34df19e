import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits: nobody guesses it, however often they may try. */
const SECRET_BYTES = 32;

const secret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** Takes equally long whatever the two are. */
function same(given: string, expected: string): boolean {
  return timingSafeEqual(hash('sha256', given, 'buffer'), hash('sha256', expected, 'buffer'));
}

/**
 * Who may come in. The token stands in the address, where it can be seen, so it opens once: whoever shows it gets the
 * key, which a browser keeps to itself, and the next address has another token.
 */
export class Doorkeeper {
  readonly key: string = secret();
  #token: string = secret();

  /** What is to stand in the address. */
  get token(): string {
    return this.#token;
  }

  /** True: it was the token, which is used up by that. */
  takes(token: string): boolean {
    if (!same(token, this.#token)) return false;
    this.#token = secret();
    return true;
  }

  knows(key: string): boolean {
    return same(key, this.key);
  }
}
