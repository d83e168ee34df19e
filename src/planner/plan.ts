/** Planning without a session: one headless client that only reads, and hands a plan over. */

import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { startClient } from '../claude/client.ts';
import { buildEnvironment, loginOf } from '../claude/environment.ts';
import { type ClientOutcome, type Output, runClient } from '../claude/run.ts';
import type { Config } from '../config/config.ts';
import { KlaussError } from '../domain/errors.ts';
import type { Mask } from '../domain/mask.ts';
import { addUsage, NO_USAGE, type Usage } from '../domain/usage.ts';
import { deniedGlobs } from '../guard/denied.ts';
import type { Rules } from '../guard/rules.ts';
import { boundaryRoots } from '../plan/boundary.ts';
import { isObject } from '../plan/draft.ts';
import { physicalPaths } from '../plan/physical.ts';
import type { PreparedPlan } from '../plan/plan.ts';
import { NOT_THE_PLANNERS, plannerJsonSchema } from '../plan/schema.ts';
import { mendingPrompt, planningPrompt } from './instructions.ts';
import { plannerMarker, plannerVariables } from './leftovers.ts';

/** So often the planner is given the faults of its plan to mend. */
const MOST_MENDINGS = 2;

const READING_TOOLS = ['Read', 'Grep', 'Glob'] as const;

/** A plan as the planner wrote it. */
export type RawPlan = Readonly<Record<string, unknown>>;

export interface PlanOrder {
  readonly goal: string;
  /** Path of the Claude Code client. */
  readonly binary: string;
  /** Real path of the project. */
  readonly project: string;
  readonly config: Config;
  /** The environment that the planner's is made from. */
  readonly environment: NodeJS.ProcessEnv;
  readonly mask: Mask;
  /** Null: the client's own default. */
  readonly model: string | null;
  /** What planning may cost, null: no limit. */
  readonly budgetUsd: number | null;
  /** How long planning may take, mending included. */
  readonly timeoutSeconds: number;
  /** The file for the raw stream. */
  readonly transcript: string;
  /** Ends the planner gently, at once. */
  readonly stop: AbortSignal;
  readonly kill: AbortSignal;
  readonly onActivity: (line: string) => void;
  /** @throws KlaussError `plan`: it cannot be submitted */
  readonly prepare: (plan: RawPlan) => Promise<PreparedPlan>;
}

/** What planning took, whatever came of it. */
export interface Planning {
  readonly usage: Usage;
  /** The client session, to be resumed by whoever wants to ask it. */
  readonly session: string;
  /** How many plans were asked for. */
  readonly attempts: number;
}

export type Planned = Planning &
  (
    | { readonly kind: 'planned'; readonly plan: RawPlan; readonly prepared: PreparedPlan }
    /** It has faults that the planner did not mend. */
    | { readonly kind: 'faulty'; readonly plan: RawPlan; readonly faults: KlaussError }
    /** The planner did not come to its end; with the last plan that it handed over, if there was one. */
    | { readonly kind: 'ended'; readonly outcome: NoPlan; readonly plan: RawPlan | null }
  );

/** How a planner ended that handed over nothing. */
export type NoPlan = Exclude<ClientOutcome<RawPlan>, { readonly kind: 'reported' }>;

/** Lets a planner make a plan that can be submitted. Afterwards no process that came from it is alive. */
export async function makePlan(order: PlanOrder): Promise<Planned> {
  const output: Output<RawPlan> = {
    jsonSchema: JSON.stringify(plannerJsonSchema()),
    parse: (value) => (isObject(value) ? value : null),
    // Its commands are going to be run as they stand there.
    verbatim: true,
  };
  const deadline = performance.now() + order.timeoutSeconds * 1000;
  let prompt = await planningPrompt(order.goal);
  let planning: Planning = { usage: NO_USAGE, session: randomUUID(), attempts: 0 };
  for (let plan: RawPlan | null = null; ; ) {
    const end = await runPlanner(order, output, planning, prompt, (deadline - performance.now()) / 1000);
    planning = {
      usage: addUsage(planning.usage, end.usage),
      session: end.sessionId,
      attempts: planning.attempts + 1,
    };
    if (end.outcome.kind !== 'reported') return { ...planning, kind: 'ended', outcome: end.outcome, plan };
    plan = { goal: order.goal, ...withoutChoices(end.outcome.report) };
    try {
      return { ...planning, kind: 'planned', plan, prepared: await order.prepare(plan) };
    } catch (error) {
      if (!(error instanceof KlaussError) || error.code !== 'plan') throw error;
      if (planning.attempts > MOST_MENDINGS) return { ...planning, kind: 'faulty', plan, faults: error };
      order.onActivity(error.message);
      prompt = mendingPrompt(error.message);
    }
  }
}

const withoutChoices = (plan: RawPlan): RawPlan =>
  Object.fromEntries(
    Object.entries(plan).filter(([name]) => !NOT_THE_PLANNERS.some((other) => other === name)),
  );

async function runPlanner(
  order: PlanOrder,
  output: Output<RawPlan>,
  { usage, session, attempts }: Planning,
  prompt: string,
  timeoutSeconds: number,
) {
  const { config, project, budgetUsd, binary, model, transcript, stop, kill, onActivity } = order;
  const marker = plannerMarker();
  const secrets = { base: order.environment, pass: config.env.pass };
  const rest = budgetUsd === null ? null : budgetUsd - usage.costUsd;
  if (rest !== null && rest <= 0)
    return { outcome: { kind: 'budget' }, usage: NO_USAGE, sessionId: session } as const;
  return await runClient({
    launch: startClient,
    waiting: null,
    keep: null,
    binary,
    cwd: project,
    shared: null,
    prompt,
    session: { id: session, resume: attempts > 0 },
    output,
    tools: READING_TOOLS,
    model,
    timeoutSeconds: Math.max(0, timeoutSeconds),
    stallSeconds: config.client.stallTimeout,
    budgetUsd: rest,
    maxTurns: config.client.maxTurns,
    // What it reads inside the project needs no permission; anything else nobody is there to give.
    permissions: { ...config.permissions, mode: 'dontAsk' },
    guard: { kind: 'process', rules: readingRules(order) },
    sandbox: null,
    // Tools of MCP servers do more than read.
    strictMcp: true,
    environment: buildEnvironment({
      ...secrets,
      worker: plannerVariables(project, marker, order.environment),
    }),
    login: loginOf(secrets),
    mask: order.mask,
    marker,
    transcript,
    withholding: `${transcript}.env`,
    graceSeconds: config.workers.stopGrace,
    stop,
    kill,
    onStart: async () => true,
    allowOverage: config.limits.allowOverage,
    onRetry: () => {},
    onAnswer: () => {},
    onActivity,
  });
}

/** A planner reads what workers may read, and writes nothing. */
function readingRules({ project: root, config, environment }: PlanOrder): Rules {
  const physical = physicalPaths();
  const project = { root, config };
  const { enforceProjectBoundary, denyRead } = config.safety;
  return {
    writable: [],
    open: false,
    closed: [],
    temporary: [],
    own: enforceProjectBoundary ? boundaryRoots({ project, home: project, physical }) : null,
    denyRead: deniedGlobs(denyRead, environment['HOME'] ?? homedir(), physical),
  };
}
