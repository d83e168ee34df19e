/** One run of the real client, for an attempt or a plan: from its start to the end of the last process it left. */

import { basename } from 'node:path';
import { messageOf } from '../domain/errors.ts';
import type { Mask } from '../domain/mask.ts';
import type { ProcessIdentity } from '../domain/pools.ts';
import type { WorkerReport } from '../domain/proof.ts';
import type { Usage } from '../domain/usage.ts';
import type { Exit } from './client.ts';
import { Ending } from './ending.ts';
import { type Listeners, listenToErrors, listenToMessages } from './listen.ts';
import { type ClientOutcome, type Output, outcomeOf } from './outcome.ts';
import { isSpotless } from './reuse.ts';
import { type Started, type StartRun, startFor } from './started.ts';
import { Told } from './told.ts';
import { Transcript } from './transcript.ts';

export type { ApiErrorCategory, ClientOutcome, Output } from './outcome.ts';
export type { SharedPrompt } from './started.ts';

/** A client that has been started and waits for a prompt. */
export interface Waiting {
  readonly started: Started;
  /** The session that its next prompt begins. */
  readonly session: string;
}

export interface ClientRun<T = WorkerReport> extends StartRun {
  /** One that was started for a run like this; null: one is started. */
  readonly waiting: Waiting | null;
  /** Given the client, without its conversation being emptied, when it may work for somebody else; null: it ends with its run. */
  readonly keep: ((started: Started, profile: string) => void) | null;
  readonly output: Output<T>;
  readonly prompt: string;
  readonly timeoutSeconds: number;
  /**
   * No message for so long. A tool under way gives none (the client's signs of life during one do not count),
   * and the Bash tool allows 10 minutes: the limit should be longer than that.
   */
  readonly stallSeconds: number;
  /** Applied to all that it prints, before anything is made of it. */
  readonly mask: Mask;
  /** The file for the raw stream; each run of the client begins with a message of type `run` that has its prompt, stderr stands in it as messages of type `stderr`. */
  readonly transcript: string;
  /** Between SIGINT and SIGKILL on a gentle end. The client needs about 2 s for it. */
  readonly graceSeconds: number;
  /** Aborted with the reason `{ gentle: boolean }`; gentle is the default. */
  readonly stop: AbortSignal;
  /** Ends it at once, also while a gentle stop is under way. */
  readonly kill: AbortSignal;
  /** Called before the client gets its prompt, with its session; false: the lease is lost, and the client is ended. */
  readonly onStart: (process: ProcessIdentity, session: string) => Promise<boolean>;
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
 * Runs the client. Afterwards no process that came from it is alive but the client itself, when it is kept; one that
 * cannot be ended is told of by `onActivity`. How the run ended is in the outcome.
 * @throws KlaussError `file` when the transcript or the shared prompt cannot be written; whatever `onStart` throws, once all is ended
 */
export async function runClient<T>(order: ClientRun<T>): Promise<ClientEnd<T>> {
  const { guard } = order;
  const end = await runOnce(order);
  if (end !== 'unguarded') return end;
  if (guard.kind === 'pipe') guard.unheard();
  const again = await runOnce({ ...order, waiting: null, guard: { kind: 'process', rules: guard.rules } });
  if (again === 'unguarded') throw new Error('A client whose settings name the guard has to ask nobody.');
  return again;
}

/** `unguarded`: the client does not ask the guard as it was to, so it was told nothing, and is ended. */
async function runOnce<T>(order: ClientRun<T>): Promise<ClientEnd<T> | 'unguarded'> {
  const { waiting } = order;
  const run = waiting === null ? order : { ...order, session: { id: waiting.session, resume: false } };
  if (run.stop.aborted || run.kill.aborted) {
    if (waiting !== null) await endUnused(waiting.started, run);
    return endOf(run, new Told(), { kind: 'stopped' });
  }
  const started = waiting?.started ?? (await startFor(run));
  // While its process begins.
  using transcript = await transcriptOf(run, started);
  const shared = run.shared === null ? undefined : basename(run.shared.file);
  transcript.write(
    run.mask.line(JSON.stringify({ type: 'run', ...run.session, shared, prompt: run.prompt })),
  );
  if (typeof started === 'string')
    return endOf(run, new Told(), callOff(run) ?? { kind: 'not_started', message: started });

  const told = new Told();
  using ending = new Ending({
    ...run,
    signal: (name) => started.signal(name),
    dismiss: () => started.dismiss(),
  });
  const listeners = { ...run, told, transcript, ending, family: started.family };
  using complaints = listenToErrors(started.complaints, listeners);
  const until = staysOpen(run) ? 'result' : 'end';
  const talk = Promise.allSettled([hear(started, listeners, until), handOver(run, started, ending)]);

  const by = (exit: Exit) =>
    outcomeOf({
      output: run.output,
      cause: ending.cause,
      exitCode: exit.code,
      signal: exit.signal,
      told,
      stderr: complaints.tail,
    });
  if (until === 'result') {
    await Promise.race([talk, started.exited]);
    const outcome = by({ code: 0, signal: null });
    if (run.keep !== null && outcome.kind === 'reported' && isSpotless(started, told, ending)) {
      run.keep(started, told.profile ?? '');
      return { ...endOf(run, told, outcome), exitCode: 0 };
    }
    started.family.look();
    if (run.guard.kind === 'pipe' && told.background !== null) ending.rests(told.background === 0);
    else started.dismiss();
  }
  const heardOut = talk.then(async (parts) => {
    const rest = until === 'end' ? [] : await Promise.allSettled([hear(started, listeners, 'end')]);
    await started.complaints.ended;
    return [...parts, ...rest];
  });
  const exit = await started.exited;
  const strays = await endFamily(started, ending, run.onActivity);
  await started.close(heardOut);
  for (const part of await heardOut) if (part.status === 'rejected') throw part.reason;
  if (ending.cause === 'unguarded') return 'unguarded';
  return { ...endOf(run, told, by(exit)), exitCode: exit.code, strays };
}

async function transcriptOf(
  run: Pick<ClientRun, 'transcript' | 'onActivity'>,
  started: Started | string,
): Promise<Transcript> {
  try {
    return new Transcript(run.transcript, run.onActivity);
  } catch (error) {
    if (typeof started !== 'string') await endUnused(started, run);
    throw error;
  }
}

/** Ends a client whose run does not come about: it is nobody else's. */
async function endUnused(started: Started, { onActivity }: Pick<ClientRun, 'onActivity'>): Promise<void> {
  await started.end().catch((error: unknown) => onActivity(messageOf(error)));
}

/** The outcome of one that was ended before it was started, or null: it was not. */
const callOff = ({ stop, kill }: Pick<ClientRun, 'stop' | 'kill'>): ClientOutcome<never> | null =>
  stop.aborted || kill.aborted ? { kind: 'stopped' } : null;

/** Hears the client out. A failure in here, which is a defect, ends it: nobody would empty its pipes. */
async function hear({ messages }: Started, listeners: Listeners, until: 'result' | 'end'): Promise<void> {
  try {
    await listenToMessages(messages, listeners, until);
  } catch (error) {
    listeners.ending.end('refused', { gentle: false });
    throw error;
  }
}

/** The client may be told more than its prompt, or answered. */
const staysOpen = ({ keep, guard }: Pick<ClientRun, 'keep' | 'guard'>): boolean =>
  keep !== null || guard.kind === 'pipe';

/** Gives the client its prompt, if it may work. */
async function handOver(
  run: Pick<ClientRun, 'prompt' | 'session' | 'onStart' | 'keep' | 'guard'>,
  started: Started,
  ending: Ending,
): Promise<void> {
  // It was over before it could be looked at, and how it exited will tell why.
  if (started.identity === null) return started.signal('SIGKILL');
  try {
    const asks = await Promise.race([started.asks, started.exited]);
    if (asks === false) return ending.end('unguarded', { gentle: false });
    if (!(await run.onStart(started.identity, run.session.id)))
      return ending.end('refused', { gentle: false });
    started.tell(run.prompt);
    if (!staysOpen(run)) started.dismiss();
  } catch (error) {
    ending.end('refused', { gentle: false });
    throw error;
  }
}

/** Ends what outlived the client; at once when it was killed, as then there is hurry. */
async function endFamily(
  started: Started,
  ending: Ending,
  onActivity: ClientRun['onActivity'],
): Promise<number> {
  try {
    return await started.endFamily({ atOnce: ending.hard });
  } catch (error) {
    // The outcome and the cost of the run stand all the same.
    onActivity(messageOf(error));
    return 0;
  }
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
