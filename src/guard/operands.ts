/** The options and operands of a program, told apart as `getopt` does. */

import type { Meaning } from './words.ts';

export interface Parsed {
  /** By letter or long name; null: it has no value, or not one that can be told. */
  readonly options: ReadonlyMap<string, Meaning | null>;
  readonly operands: readonly Meaning[];
}

export interface Syntax {
  /** Letters, and long names, whose value follows. */
  readonly values?: readonly string[];
  /** Letters whose value, if there is one, stands right behind them. */
  readonly attached?: readonly string[];
  /** What follows the first operand is no option of this program. */
  readonly leading?: boolean;
}

export function parseOperands(args: readonly Meaning[], syntax: Syntax = {}): Parsed {
  const { values = [], attached = [], leading = false } = syntax;
  const options = new Map<string, Meaning | null>();
  const operands: Meaning[] = [];
  const left = [...args].reverse();
  for (let arg = left.pop(); arg !== undefined; arg = left.pop()) {
    const { text } = arg;
    if (text === '--') operands.push(...left.splice(0).reverse());
    else if (text === '-' || !text.startsWith('-')) {
      operands.push(arg);
      if (leading) operands.push(...left.splice(0).reverse());
    } else if (text.startsWith('--')) {
      const [name = '', ...value] = text.slice(2).split('=');
      if (value.length > 0) options.set(name, { ...arg, text: value.join('=') });
      else options.set(name, values.includes(name) ? (left.pop() ?? null) : null);
    } else {
      for (let at = 1; at < text.length; at++) {
        const letter = text.charAt(at);
        const takesAll = values.includes(letter) || attached.includes(letter);
        const rest = takesAll && at + 1 < text.length ? { ...arg, text: text.slice(at + 1) } : null;
        options.set(letter, rest ?? (values.includes(letter) ? (left.pop() ?? null) : null));
        if (takesAll) break;
      }
    }
  }
  return { options, operands };
}
