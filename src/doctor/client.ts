import { execa } from 'execa';
import { locateClient } from '../claude/locate.ts';
import { oneLine } from '../domain/oneLine.ts';
import { type Finding, ok, problem, type Subject, warning } from './finding.ts';

/** With an older one, a guard that cannot be started lets calls through (`onFailure` of hooks, docs/claude-code.md). */
const OLDEST = '2.1.295';
/** The newest that Klauss was tested with. */
const NEWEST = '2.1.330';
/** It answers in 40 ms. */
const LIMIT_MS = 10_000;

const UPDATE = 'Update it with `claude update`, or name another in `[client] command` of .klauss.toml.';

/** @throws KlaussError `environment`: there is none */
export async function checkClient({ config, environment, home }: Subject): Promise<readonly Finding[]> {
  const binary = await locateClient(config.client.command, environment);
  const { stdout, exitCode, timedOut, shortMessage } = await execa(binary, ['--version'], {
    // No more than it needs to start: nothing that the user has set can send it elsewhere.
    env: { PATH: environment['PATH'] ?? '', HOME: home },
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  if (timedOut)
    return [problem(`${binary} --version did not answer within ${LIMIT_MS / 1000} seconds`, UPDATE)];
  if (exitCode !== 0) return [problem(oneLine(shortMessage ?? `${binary} cannot be run`), UPDATE)];
  const version = /\d+\.\d+\.\d+/.exec(stdout)?.[0];
  if (version === undefined)
    return [warning(`${binary} does not tell its version: ${oneLine(stdout, 80)}`, UPDATE)];
  const message = `Claude Code ${version}, ${binary}`;
  if (isOlder(version, OLDEST))
    return [
      warning(`${message}: older than ${OLDEST}, the first that refuses a call when its guard fails`, UPDATE),
    ];
  if (isOlder(NEWEST, version)) {
    const fix = 'Should workers fail in new ways, update Klauss (`claude plugin update klauss@klauss`).';
    return [warning(`${message}: newer than ${NEWEST}, the newest tested`, fix)];
  }
  return [ok(message)];
}

/** Compares `major.minor.patch`. */
const isOlder = (version: string, than: string): boolean =>
  version.localeCompare(than, 'en', { numeric: true }) < 0;
