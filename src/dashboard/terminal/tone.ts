/** How a text looks, by what it means. Colours only add to what words and symbols tell. */

export type Tone = 'plain' | 'quiet' | 'title' | 'good' | 'bad' | 'busy' | 'odd';

export interface Style {
  readonly color?: string;
  readonly dimColor?: boolean;
  readonly bold?: boolean;
}

/** Of the terminal's own 16 colours those that can be read on a light ground and on a dark one. */
const STYLES: Readonly<Record<Tone, Style>> = {
  plain: {},
  quiet: { dimColor: true },
  title: { bold: true },
  good: { color: 'green' },
  bad: { color: 'red' },
  busy: { color: 'cyan' },
  odd: { color: 'magenta' },
};

/** Without colours (`NO_COLOR`) what is bold or dim stays so. */
export function styleOf(tone: Tone, colours: boolean): Style {
  const { color, ...rest } = STYLES[tone];
  return colours && color !== undefined ? { ...rest, color } : rest;
}
