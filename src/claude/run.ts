/** One run of the real client, for an attempt or a plan: from its arguments to the end of the last process it left. */

import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { KlaussError, messageOf } from '../domain/errors.ts';
import type { Mask } from '../domain/mask.ts';
import type { ProcessIdentity } from '../domain/pools.ts';
import type { WorkerReport } from '../domain/proof.ts';
import type { Usage } from '../domain/usage.ts';
import type { Marker } from '../platform/processes.ts';
import { type ArgumentParts, clientArguments } from './arguments.ts';
import { type Client, startClient } from './client.ts';
import { Ending } from './ending.ts';
import { Family } from './family.ts';
import { type Listeners, listenToErrors, listenToMessages } from './listen.ts';
import { type ClientOutcome, type Output, outcomeOf } from './outcome.ts';
import { Told } from './told.ts';
import { Transcript } from './transcript.ts';
import { Withheld } from './withheld.ts';

/** How long the rest of the client's output may take to be read after its end, milliseconds. */
const DRAIN_MS = 2_000;

export type { ApiErrorCategory, ClientOutcome, Output } from './outcome.ts';

/**
 * What a client is told like others, at the end of its system prompt. It must hold nothing that differs between them:
 * the model server keeps it, with the tools and the rest of the system prompt, for whoever begins in the same way.
 */
export interface SharedPrompt {
  readonly text: string;
  /** Written for the client to read: a text would be too long for its command line, which others can read, too. */
  readonly file: string;
}

export interface ClientRun<T = WorkerReport> extends ArgumentParts {
  /** A session that goes on keeps the one that it began with. */
  readonly shared: SharedPrompt | null;
  readonly output: Output<T>;
  readonly binary: string;
  readonly cwd: string;
  readonly prompt: string;
  readonly timeoutSeconds: number;
  /**
   * No message for so long. A tool under way gives none (the client's signs of life during one do not count),
   * and the Bash tool allows 10 minutes: the limit should be longer than that.
   */
  readonly stallSeconds: number;
  /** From `buildEnvironment`, with the marker in it. */
  readonly environment: Readonly<Record<string, string>>;
  /** From `loginOf`: what the client has besides, and its commands have not. */
  readonly login: Readonly<Record<string, string>>;
  /** Applied to all that it prints, before anything is made of it. */
  readonly mask: Mask;
  /** A variable of the environment that no other run has: by it are found the processes that outlive the client. */
  readonly marker: Marker;
  /** The file for the raw stream; each run of the client begins with a message of type `run` that has its prompt, stderr stands in it as messages of type `stderr`. */
  readonly transcript: string;
  /** Between SIGINT and SIGKILL on a gentle end. The client needs about 2 s for it. */
  readonly graceSeconds: number;
  /** Aborted with the reason `{ gentle: boolean }`; gentle is the default. */
  readonly stop: AbortSignal;
  /** Ends it at once, also while a gentle stop is under way. */
  readonly kill: AbortSignal;
  /** Called before the client gets its prompt; false: the lease is lost, and the client is ended. */
  readonly onStart: (process: ProcessIdentity) => Promise<boolean>;
  /** Goes on past a usage limit where the account pays for that. */
  readonly allowOverage: boolean;
  /** The client tries a request again; with the HTTP status that the API answered, null: none. Must not throw. */
  readonly onRetry: (status: number | null) => void;
  /** Called whenever the model begins to answer. Must not throw. */
  readonly onAnswer: () => void;
  /** Readable lines: `Bash: npm test`. Must not throw. */
  readonly onActivity: (line: string) => void;
}

export interface ClientEnd<T = WorkerReport> {
  readonly outcome: ClientOutcome<T>;
  readonly usage: Usage;
  readonly exitCode: number | null;
  readonly sessionId: string;
  /** Worth resuming: the client has begun the session. */
  readonly sessionUsable: boolean;
  /** How many processes outlived the client and were ended. */
  readonly strays: number;
}

/**
 * Runs the client. Afterwards no process that came from it is alive; one that cannot be ended is told of by
 * `onActivity`. How the run ended is in the outcome.
 * @throws KlaussError `file` when the transcript or the shared prompt cannot be written; whatever `onStart` throws, once all is ended
 */
export async function runClient<T>(run: ClientRun<T>): Promise<ClientEnd<T>> {
  if (run.stop.aborted || run.kill.aborted) return endOf(run, new Told(), { kind: 'stopped' });
  using transcript = new Transcript(run.transcript, run.onActivity);
  transcript.write(run.mask.line(JSON.stringify({ type: 'run', ...run.session, prompt: run.prompt })));
  if (run.shared !== null) writeShared(run.shared);
  using withheld = new Withheld(run.login, `${run.transcript}.env`);
  const client = await startClient({
    ...run,
    arguments: clientArguments(run),
    environment: { ...run.environment, ...withheld.variables },
  });
  if (typeof client === 'string') return endOf(run, new Told(), { kind: 'not_started', message: client });

  const told = new Told();
  const family = new Family(client.identity, run.marker);
  using ending = new Ending({ ...run, signal: (name) => signalClient(client, family, name) });
  const talking = Promise.allSettled([
    listen(client, { ...run, told, transcript, ending, family }),
    handOver(run, client, ending),
  ]);

  const exit = await client.exited;
  const strays = await endFamily(family, ending, run.onActivity);
  await closeStreams(client, talking);
  const [listening, handover] = await talking;
  if (handover.status === 'rejected') throw handover.reason;
  if (listening.status === 'rejected') throw listening.reason;

  const ended = {
    output: run.output,
    cause: ending.cause,
    exitCode: exit.code,
    signal: exit.signal,
    told,
    stderr: listening.value,
  };
  return { ...endOf(run, told, outcomeOf(ended)), exitCode: exit.code, strays };
}

function writeShared({ file, text }: SharedPrompt): void {
  try {
    writeFileSync(file, text, { mode: 0o600 });
  } catch (cause) {
    throw new KlaussError('file', `${file} cannot be written: ${messageOf(cause)}`, {
      hint: 'Check the log directory: its owner, its rights and the space left.',
      cause,
    });
  }
}

function signalClient(client: Client, family: Family, name: 'SIGINT' | 'SIGKILL'): void {
  family.look();
  client.signal(name);
}

/** Hears the client out. A failure in here, which is a defect, ends it: nobody would empty its pipes. */
async function listen({ stdout, stderr }: Client, listeners: Listeners): Promise<string> {
  try {
    const messages = listenToMessages(stdout, listeners);
    const errors = listenToErrors(stderr, listeners);
    return (await Promise.all([errors, messages]))[0];
  } catch (error) {
    listeners.ending.end('refused', { gentle: false });
    throw error;
  }
}

/** Gives the client its prompt, if it may work. */
async function handOver(
  run: Pick<ClientRun, 'prompt' | 'onStart'>,
  { identity, stdin, signal }: Client,
  ending: Ending,
): Promise<void> {
  // It was over before it could be looked at, and how it exited will tell why.
  if (identity === null) return signal('SIGKILL');
  // The client fails when 3 s pass without a first byte of input; after it, it waits.
  stdin.write('\n');
  try {
    if (await run.onStart(identity)) stdin.end(run.prompt);
    else ending.end('refused', { gentle: false });
  } catch (error) {
    ending.end('refused', { gentle: false });
    throw error;
  }
}

/** Ends what outlived the client; at once when it was killed, as then there is hurry. */
async function endFamily(
  family: Family,
  ending: Ending,
  onActivity: ClientRun['onActivity'],
): Promise<number> {
  try {
    return await family.end({ atOnce: ending.hard });
  } catch (error) {
    // The outcome and the cost of the run stand all the same.
    onActivity(messageOf(error));
    return 0;
  }
}

/** Closes the client's pipes when something that could not be ended keeps them open. */
async function closeStreams({ stdout, stderr }: Client, talking: Promise<unknown>): Promise<void> {
  await Promise.race([talking, sleep(DRAIN_MS, undefined, { ref: false })]);
  stdout.destroy();
  stderr.destroy();
}

function endOf<T>(run: Pick<ClientRun, 'session'>, told: Told, outcome: ClientOutcome<T>): ClientEnd<T> {
  const begun = told.sessionId !== null || run.session.resume;
  return {
    outcome,
    usage: told.usage,
    exitCode: null,
    sessionId: told.sessionId ?? run.session.id,
    sessionUsable: begun && outcome.kind !== 'session_lost',
    strays: 0,
  };
}
