import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Every terminal begins with the same size, so that a screen is the same on every machine. */
const columns = 120;
const rows = 40;

/** The command to run in a terminal, without a shell in between. */
export interface TerminalProgram {
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
  /** The whole environment; nothing of the caller's is added but tmux's own TERM and TMUX variables. */
  readonly env: Readonly<Record<string, string>>;
  /** Takes all that the program writes, as it writes it. */
  readonly record?: string;
}

/** A program in a terminal that a test types into and looks at. */
export interface Terminal extends AsyncDisposable {
  /** Types text as it stands. No Enter is added. */
  type(text: string): Promise<void>;
  /** Presses keys by tmux's names: `Enter`, `Escape`, `C-c`, `Up`, `Tab`. */
  press(...keys: readonly string[]): Promise<void>;
  /** The text that is visible now, without trailing spaces. */
  screen(): Promise<string>;
  /** The same with the escape sequences of colours and attributes. */
  styled(): Promise<string>;
  resize(columns: number, rows: number): Promise<void>;
  /** Resolves with the screen once it matches; rejects with the last screen after `timeout` ms (30 s). */
  waitFor(expected: RegExp | ((screen: string) => boolean), timeout?: number): Promise<string>;
  /** The process id of the program. */
  pid(): Promise<number>;
  /** Ends the program and its tmux server. Safe to call twice. */
  close(): Promise<void>;
}

/** Starts a program in a tmux of its own: another socket, another server, no configuration of the user. */
export async function startTerminal(program: TerminalProgram): Promise<Terminal> {
  const socket = `klauss-test-${randomBytes(6).toString('hex')}`;
  const tmux = async (...args: readonly string[]): Promise<string> =>
    (await run('tmux', ['-L', socket, '-f', '/dev/null', ...args], { env: serverEnvironment })).stdout;

  // `env -i` because tmux gives the program the server's environment, and adds to it.
  const variables = Object.entries(program.env).map(([name, value]) => `${name}=${value}`);
  const size = ['-x', `${columns}`, '-y', `${rows}`];
  const start = ['new-session', '-d', '-s', 'test', ...size, '-c', program.cwd, '--'];
  // The last screen must stay readable after the program has ended.
  const keep = ['set-option', '-g', 'remain-on-exit', 'on', ';'];
  const record =
    program.record === undefined
      ? []
      : [';', 'pipe-pane', '-O', '-t', 'test', `exec cat > '${program.record}'`];
  await tmux(...keep, ...start, 'env', '-i', ...variables, ...program.command, ...record);

  const capture = async (...options: readonly string[]) =>
    (await tmux('capture-pane', '-p', ...options, '-t', 'test')).replace(/[^\S\n]+$/gm, '').trimEnd();
  const screen = () => capture();
  const close = async () => {
    await tmux('kill-server').catch(() => {});
  };
  return {
    screen,
    styled: () => capture('-e'),
    close,
    [Symbol.asyncDispose]: close,
    async type(text) {
      await tmux('send-keys', '-t', 'test', '-l', '--', text);
    },
    async press(...keys) {
      await tmux('send-keys', '-t', 'test', ...keys);
    },
    async resize(width, height) {
      await tmux('resize-window', '-t', 'test', '-x', `${width}`, '-y', `${height}`);
    },
    async pid() {
      return Number(await tmux('display-message', '-p', '-t', 'test', '#{pane_pid}'));
    },
    async waitFor(expected, timeout = 30_000) {
      const deadline = Date.now() + timeout;
      for (;;) {
        const now = await screen();
        if (typeof expected === 'function' ? expected(now) : expected.test(now)) return now;
        if (Date.now() > deadline) throw new Error(`The screen never showed ${expected}. It shows:\n${now}`);
        // tmux has no event for "the screen changed", so looking again is the only way.
        await sleep(100);
      }
    },
  };
}

/** What tmux itself needs to find its socket directory and to draw UTF-8. */
const serverEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8', TERM: 'xterm-256color' };
