/**
 * The notifications that terminals show by themselves. There is no standard and no way to ask, so the terminal is known by
 * what it sets in the environment; one that is not known, or in doubt, rings its bell.
 */

import { oneLine } from '../domain/oneLine.ts';
import { assertNever } from '../domain/states.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Way =
  /** iTerm2, https://iterm2.com/documentation-escape-codes.html; also WezTerm, Ghostty, Warp. */
  | 'osc9'
  /** kitty, https://sw.kovidgoyal.net/kitty/desktop-notifications/ */
  | 'osc99'
  /** rxvt-unicode and foot. */
  | 'osc777'
  /**
   * Windows Terminal since 2026 (https://github.com/microsoft/terminal/pull/20012; it takes OSC 9 for commands of ConEmu), and
   * those with VTE where the distribution has patched it in: what does not know it ignores it.
   */
  | 'osc777 and bell'
  | 'bell'
  | 'none';

const ESCAPE = '\u001b';
const BELL = '\u0007';

/** What makes the terminal show a text, or at least ring; empty when it can do neither. */
export function notification(text: string, environment: Environment): string {
  const way = wayOf(environment);
  const sequence = sequenceFor(way, oneLine(text));
  if (sequence === '' || sequence === BELL) return sequence;
  // tmux passes it on where `allow-passthrough` is on, and marks the window by the bell in any case.
  if (environment['TMUX'])
    return `${ESCAPE}Ptmux;${sequence.replaceAll(ESCAPE, ESCAPE + ESCAPE)}${ESCAPE}\\${BELL}`;
  return way === 'osc777 and bell' ? `${sequence}${BELL}` : sequence;
}

function sequenceFor(way: Way, text: string): string {
  switch (way) {
    case 'osc9':
      return `${ESCAPE}]9;${text}${BELL}`;
    case 'osc99':
      return `${ESCAPE}]99;;${text}${ESCAPE}\\`;
    case 'osc777':
    case 'osc777 and bell':
      return `${ESCAPE}]777;notify;Klauss;${text.replaceAll(';', ',')}${BELL}`;
    case 'bell':
      return BELL;
    case 'none':
      return '';
    default:
      return assertNever(way);
  }
}

const BY_PROGRAM: Readonly<Record<string, Way>> = {
  'iTerm.app': 'osc9',
  WezTerm: 'osc9',
  ghostty: 'osc9',
  WarpTerminal: 'osc9',
};
const BY_TERM: readonly (readonly [RegExp, Way])[] = [
  [/^dumb$/, 'none'],
  [/^xterm-kitty/, 'osc99'],
  [/^(?:xterm-ghostty|wezterm)/, 'osc9'],
  [/^(?:foot|rxvt-unicode)/, 'osc777'],
];
/** What is still set where the terminal's name is not: in tmux, and (`LC_`) over ssh. */
const BY_VARIABLE: readonly (readonly [string, Way])[] = [
  ['KITTY_WINDOW_ID', 'osc99'],
  ['WEZTERM_PANE', 'osc9'],
  ['GHOSTTY_RESOURCES_DIR', 'osc9'],
  ['ITERM_SESSION_ID', 'osc9'],
  ['WT_SESSION', 'osc777 and bell'],
  ['VTE_VERSION', 'osc777 and bell'],
];

/** The nearest sign first: an editor that was started in a terminal has its variables, and a terminal of its own. */
function wayOf(environment: Environment): Way {
  const { TERM = '', TERM_PROGRAM = '', LC_TERMINAL, STY } = environment;
  if (STY) return 'bell'; // GNU screen passes nothing on
  if (TERM_PROGRAM !== '' && !environment['TMUX']) return BY_PROGRAM[TERM_PROGRAM] ?? 'bell';
  const byTerm = BY_TERM.find(([pattern]) => pattern.test(TERM));
  if (byTerm !== undefined) return byTerm[1];
  const byVariable = BY_VARIABLE.find(([name]) => environment[name]);
  if (byVariable !== undefined) return byVariable[1];
  return LC_TERMINAL === 'iTerm2' ? 'osc9' : 'bell';
}
