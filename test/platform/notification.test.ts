import { expect, test } from 'vitest';
import { notification } from '../../src/platform/notification.ts';

const TEXT = 'Klauss: done';
const OSC9 = `\u001b]9;${TEXT}\u0007`;
const OSC99 = `\u001b]99;;${TEXT}\u001b\\`;
const OSC777 = `\u001b]777;notify;Klauss;${TEXT}\u0007`;
const BELL = '\u0007';

const IN_TMUX = { TMUX: '/tmp/tmux-0/default,1,0', TERM: 'tmux-256color', TERM_PROGRAM: 'tmux' };

test.each([
  ['iTerm2', { TERM_PROGRAM: 'iTerm.app', TERM: 'xterm-256color' }, OSC9],
  ['iTerm2 over ssh', { LC_TERMINAL: 'iTerm2', TERM: 'xterm-256color' }, OSC9],
  ['WezTerm', { TERM_PROGRAM: 'WezTerm', TERM: 'xterm-256color' }, OSC9],
  ['Ghostty', { TERM_PROGRAM: 'ghostty', TERM: 'xterm-ghostty' }, OSC9],
  ['Ghostty over ssh', { TERM: 'xterm-ghostty' }, OSC9],
  ['kitty', { KITTY_WINDOW_ID: '1', TERM: 'xterm-kitty' }, OSC99],
  ['foot', { TERM: 'foot-extra' }, OSC777],
  ['urxvt', { TERM: 'rxvt-unicode-256color' }, OSC777],
  ['Windows Terminal', { WT_SESSION: 'x', TERM: 'xterm-256color' }, OSC777 + BELL],
  ['GNOME Terminal', { VTE_VERSION: '7600', TERM: 'xterm-256color' }, OSC777 + BELL],
  ['Terminal.app', { TERM_PROGRAM: 'Apple_Terminal', TERM: 'xterm-256color' }, BELL],
  [
    'an editor started in kitty',
    { TERM_PROGRAM: 'vscode', KITTY_WINDOW_ID: '1', TERM: 'xterm-256color' },
    BELL,
  ],
  ['an unknown one', { TERM: 'xterm' }, BELL],
  ['none at all', {}, BELL],
  ['a dumb one', { TERM: 'dumb' }, ''],
  ['GNU screen in kitty', { STY: '1.pts', TERM: 'screen', KITTY_WINDOW_ID: '1' }, BELL],
  ['tmux in an unknown one', IN_TMUX, BELL],
  [
    'tmux in kitty',
    { ...IN_TMUX, KITTY_WINDOW_ID: '1' },
    `\u001bPtmux;\u001b\u001b]99;;${TEXT}\u001b\u001b\\\u001b\\${BELL}`,
  ],
  ['tmux in Windows Terminal', { ...IN_TMUX, WT_SESSION: 'x' }, `\u001bPtmux;\u001b${OSC777}\u001b\\${BELL}`],
])('%s', (_name, environment, expected) => {
  expect(notification(TEXT, environment)).toBe(expected);
});

test.each([
  ['WezTerm', { TERM_PROGRAM: 'WezTerm' }, '\u001b]9;a b ]0;title \\c d e;f\u0007'],
  ['kitty', { TERM: 'xterm-kitty' }, '\u001b]99;;a b ]0;title \\c d e;f\u001b\\'],
  ['foot', { TERM: 'foot' }, '\u001b]777;notify;Klauss;a b ]0,title \\c d e,f\u0007'],
])(
  'no text ends the sequence of %s, begins another one, or makes a field of its own',
  (_name, environment, expected) => {
    expect(notification('a\u0007b\u001b]0;title\u001b\\c\u009cd\ne;f', environment)).toBe(expected);
  },
);
