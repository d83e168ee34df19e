/** Masking secrets in what is kept and shown. */

import { isSecret } from './secrets.ts';
import { MASK, maskTokens } from './tokens.ts';

/** Shorter values are too likely to be something else. */
const SHORTEST = 8;
/** So long has a plain word or a plain number to be: `postgres` is the name of much, and a password of few. */
const SHORTEST_PLAIN = 12;
/** Of a value with several lines, which a log shows one by one. */
const SHORTEST_LINE = 16;

const PLAIN = /^(?:[A-Za-z]+|[0-9]+)$/;
/** The place of a file that holds a secret is none. */
const PATH = /^(?:~|\.{1,2})?\/[\w.@ -]+\/[\w./@ -]*$/;
const URL_PASSWORD = /:\/\/[^\s:/@]*:([^\s/@]+)@/;

/**
 * Masks what looks like a token, and the values of the secrets that it was made for. What is short, or a plain word, is
 * left alone: masking it would garble everything and hide nothing.
 */
export class Mask {
  /** Each with what stands in its place. */
  readonly #values: readonly (readonly [string, string])[];

  /** @param secrets values that are masked wherever they stand */
  constructor(secrets: readonly string[] = []) {
    const parts = secrets
      .flatMap((secret) => [secret.trim(), ...linesOf(secret), ...passwordOf(secret)])
      .filter(isTelling);
    // Also as a string of JSON has them, and one in a string of JSON, as answers of tools have.
    const once = parts.map(escaped);
    // The longest first: one may contain another.
    this.#values = [...new Set([...parts, ...once, ...once.map(escaped)])]
      .sort((one, other) => other.length - one.length)
      .map((value) => [value, shownOf(value)]);
  }

  text(text: string): string {
    let masked = text;
    for (const [value, shown] of this.#values)
      if (masked.includes(value)) masked = masked.replaceAll(value, () => shown);
    return maskTokens(masked);
  }

  /** The same in a line of JSON, which stays one. */
  line(line: string): string {
    const masked = this.text(line);
    if (masked === line) return line;
    try {
      return JSON.stringify(this.#deep(JSON.parse(line)));
    } catch {
      return masked; // no JSON, or nested too deep
    }
  }

  #deep(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.#deep(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [this.text(name), this.#deep(item)]),
    );
  }
}

/** For all secrets of an environment, whoever gets them. */
export const maskFor = (environment: Readonly<Record<string, string | undefined>>): Mask =>
  new Mask(
    Object.entries(environment).flatMap(([name, value = '']) => (isSecret(name, value) ? [value] : [])),
  );

const isTelling = (value: string): boolean =>
  value.length >= (PLAIN.test(value) ? SHORTEST_PLAIN : SHORTEST) && !PATH.test(value);

const linesOf = (value: string): string[] =>
  value.includes('\n')
    ? value
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line.length >= SHORTEST_LINE && !line.startsWith('-----'))
    : [];

function passwordOf(value: string): string[] {
  const password = URL_PASSWORD.exec(value)?.[1];
  return password === undefined ? [] : [password];
}

/** `ghp_[masked]`, where one can tell. */
function shownOf(value: string): string {
  const shown = maskTokens(value);
  return shown === value ? MASK : shown;
}

/** As it stands in a string of JSON. */
const escaped = (value: string): string => JSON.stringify(value).slice(1, -1);
