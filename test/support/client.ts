import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const binaries = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));

/** No key: any text does for the scripted model. Its last 20 characters are approved in `.claude.json`. */
const apiKey = 'klauss-test-key-0123456789abcdef';

/** The real Claude Code of `node_modules`. */
export const claudeBinary = (): string => join(binaries, 'claude');

/** A home directory of its own for one test, with Claude Code's configuration in it. */
export interface Home extends AsyncDisposable {
  readonly path: string;
  /** The value for CLAUDE_CONFIG_DIR. */
  readonly config: string;
  /** Removes it. Safe to call twice. */
  remove(): Promise<void>;
}

/** Makes a home in which onboarding is done, the test key is approved, and `trusted` directories ask no questions. */
export async function makeHome(trusted: readonly string[] = []): Promise<Home> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'klauss-home-')));
  const config = join(path, '.claude');
  await mkdir(config);
  await writeFile(join(config, '.claude.json'), JSON.stringify(settledConfig(trusted), null, 2));
  const remove = () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return { path, config, remove, [Symbol.asyncDispose]: remove };
}

function settledConfig(trusted: readonly string[]): object {
  return {
    hasCompletedOnboarding: true,
    theme: 'dark',
    customApiKeyResponses: { approved: [apiKey.slice(-20)], rejected: [] },
    projects: Object.fromEntries(trusted.map((dir) => [dir, { hasTrustDialogAccepted: true }])),
  };
}

export interface EnvironmentOptions {
  readonly model: { readonly url: string };
  readonly home: Pick<Home, 'path' | 'config'>;
  /** How often the client repeats a failed request. 1 by default: unset, it goes on for minutes. */
  readonly retries?: number;
  /**
   * Sign in as a subscriber instead of with a key, with a token that is none. Only then does the client read the headers
   * of `usageLimit` and report `rate_limit_event`.
   */
  readonly subscription?: boolean;
  /** Directories put first on PATH. */
  readonly path?: readonly string[];
  /** Further variables, for instance the marker that `survivors` looks for. */
  readonly extra?: Readonly<Record<string, string>>;
}

/**
 * The whole environment of a client under test. It is built from this list and never copied from the caller's, so that
 * neither credentials nor the settings of whoever runs the tests can reach it.
 */
export function clientEnvironment(options: EnvironmentOptions): Record<string, string> {
  const { model, home, retries = 1, subscription = false, path = [], extra = {} } = options;
  return {
    PATH: [...path, dirname(process.execPath), binaries, '/usr/local/bin', '/usr/bin', '/bin'].join(
      delimiter,
    ),
    HOME: home.path,
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    CLAUDE_CONFIG_DIR: home.config,
    ANTHROPIC_BASE_URL: model.url,
    ...(subscription ? { CLAUDE_CODE_OAUTH_TOKEN: 'sk-ant-oat01-no-token' } : { ANTHROPIC_API_KEY: apiKey }),
    // Whatever the client may ask of another host ends here: no test depends on a network.
    HTTP_PROXY: 'http://127.0.0.1:9',
    HTTPS_PROXY: 'http://127.0.0.1:9',
    NO_PROXY: '127.0.0.1,localhost',
    CLAUDE_CODE_MAX_RETRIES: `${retries}`,
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    DISABLE_AUTOUPDATER: '1',
    DISABLE_TELEMETRY: '1',
    DISABLE_ERROR_REPORTING: '1',
    // Without it the client refuses bypassPermissions to root, which containers usually are.
    IS_SANDBOX: '1',
    ...extra,
  };
}

export interface RunOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** What the client reads on stdin, its prompt for instance. */
  readonly input?: string;
  /** The program; the real client by default. */
  readonly binary?: string;
}

/** How a client ended. */
export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The objects of `--output-format stream-json`, lines that are no JSON left out. */
  readonly stream: readonly StreamMessage[];
}

/** One line of the stream. Which fields it has depends on `type`; see docs/claude-code.md. */
export type StreamMessage = Readonly<Record<string, unknown>> & { readonly type: string };

/** A client that may still run: await it for its outcome, or signal `child`. `await using` kills it at the end. */
export type RunningClient = Promise<Outcome> &
  AsyncDisposable & { readonly child: ChildProcess; readonly pid: number };

/** Runs the client in the process group of the tests, so that an interrupt from the keyboard ends it too. */
export function runClaude(args: readonly string[], options: RunOptions): RunningClient {
  const child = spawn(options.binary ?? claudeBinary(), args, {
    cwd: options.cwd,
    env: options.env,
  });
  // A client that ends before it has read its input closes the pipe; its exit code tells the story.
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const outcome = new Promise<Outcome>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code, signal, stdout, stderr, stream: parseStream(stdout) }),
    );
  });
  const dispose = async () => {
    child.kill('SIGKILL');
    await outcome.catch(() => {});
  };
  return Object.assign(outcome, { child, pid: child.pid ?? -1, [Symbol.asyncDispose]: dispose });
}

/** The flags of a headless client as Klauss starts it, with a new session id unless one is given. */
export function headlessArguments(...more: readonly string[]): string[] {
  const session =
    more.includes('--resume') || more.includes('--session-id') ? [] : ['--session-id', randomUUID()];
  return ['-p', '--output-format', 'stream-json', '--verbose', '--strict-mcp-config', ...session, ...more];
}

function parseStream(stdout: string): StreamMessage[] {
  return stdout.split('\n').flatMap((line) => {
    try {
      const value: unknown = JSON.parse(line);
      return isMessage(value) ? [value] : [];
    } catch {
      return [];
    }
  });
}

const isMessage = (value: unknown): value is StreamMessage =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
