import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startClient } from '../../src/claude/client.ts';
import { REPORT } from '../../src/claude/report.ts';
import { type ClientEnd, type ClientRun, runClient } from '../../src/claude/run.ts';
import { Mask } from '../../src/domain/mask.ts';
import type { Rules } from '../../src/guard/rules.ts';
import { expectNoSurvivors } from '../support/processes.ts';

export const STUB = fileURLToPath(new URL('../fixtures/client/stub', import.meta.url));

/** What a guard goes by that leaves a test what it does. */
export const RULES: Rules = { writable: [], open: true, closed: [], temporary: [], own: null, denyRead: [] };

const MARKER = 'KLAUSS_ATTEMPT';

/** A run under way, and the handles that a pool has on it. */
export interface Running {
  readonly end: Promise<ClientEnd>;
  readonly directory: string;
  /** The variable that all its processes carry. */
  readonly marker: Readonly<Record<string, string>>;
  /** Readable lines so far. */
  readonly activity: readonly string[];
  /** Resolves once a readable line matches. */
  saw(line: RegExp): Promise<void>;
  stop(reason?: { readonly gentle: boolean }): void;
  kill(): void;
  transcript(): Promise<string>;
}

const cleanups: (() => Promise<void>)[] = [];

/** Ends all runs that are still under way and removes their directories. For `afterAll`. */
export async function cleanUp(): Promise<void> {
  await Promise.all(cleanups.splice(0).map((clean) => clean()));
}

/** Runs a client in a directory of its own. At its end, no process of it may be left. */
export async function start(
  parts: Partial<ClientRun> & { environment: Record<string, string> },
): Promise<Running> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'klauss-run-')));
  const marker = { name: MARKER, value: randomUUID() };
  const [stop, kill] = [new AbortController(), new AbortController()];
  const activity: string[] = [];
  const waiting: (() => void)[] = [];
  const transcript = join(directory, 'logs', 'job', 'task.1.jsonl');
  const end = runClient({
    launch: startClient,
    waiting: null,
    keep: null,
    binary: STUB,
    cwd: directory,
    shared: null,
    prompt: 'Do it.',
    session: { id: randomUUID(), resume: false },
    output: REPORT,
    tools: null,
    model: null,
    timeoutSeconds: 120,
    stallSeconds: 90,
    budgetUsd: null,
    maxTurns: null,
    permissions: { mode: 'acceptEdits', allow: ['Bash'], deny: [] },
    guard: { kind: 'process', rules: RULES },
    sandbox: null,
    strictMcp: true,
    login: {},
    mask: new Mask(),
    allowOverage: false,
    onRetry: () => {},
    marker,
    transcript,
    withholding: join(directory, 'login.env'),
    graceSeconds: 5,
    stop: stop.signal,
    kill: kill.signal,
    onStart: async () => true,
    onAnswer: () => {},
    onActivity: (line) => {
      activity.push(line);
      for (const look of waiting) look();
    },
    ...parts,
    environment: { ...parts.environment, [marker.name]: marker.value },
  });
  end.catch(() => {});
  cleanups.push(async () => {
    kill.abort();
    await end.catch(() => {});
    await rm(directory, { recursive: true, force: true });
  });
  const carried = { [marker.name]: marker.value };
  return {
    end: end.then(async (result) => {
      // Not a moment later: nothing may be alive once the run has ended.
      await expectNoSurvivors(carried, 0);
      return result;
    }),
    directory,
    marker: carried,
    activity,
    saw: (line) =>
      new Promise((resolve) => {
        const look = () => activity.some((seen) => line.test(seen)) && resolve();
        waiting.push(look);
        look();
      }),
    stop: (reason) => stop.abort(reason),
    kill: () => kill.abort(),
    transcript: () => readFile(transcript, 'utf8'),
  };
}
