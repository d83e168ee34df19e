/**
 * What the scripted model answers when a goal is fanned out: the session follows commands/fanout.md, the planner writes
 * the plan, and each worker the files of its task. The end-to-end tests play the same scenario.
 */

import { join } from 'node:path';
import { bash, call, type ModelRequest, type Reply, say, structured, write } from '../test/support/model.ts';

/** A task as the plan has it, and the files that its worker writes. */
export interface ScriptedTask {
  readonly key: string;
  readonly prompt: string;
  readonly dependsOn?: readonly string[];
  /** Text by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly verify?: string;
  /** What its worker makes of files that conflict with the others' work. */
  readonly resolved?: Readonly<Record<string, string>>;
}

export interface Scenario {
  /** The project. */
  readonly directory: string;
  readonly goal: string;
  readonly tasks: readonly ScriptedTask[];
  /** How long a worker thinks before it writes a file. */
  readonly stepMs?: number;
}

export const PLAN_FILE = '.klauss/plans/demo.json';

/** The script of the model for a goal: the session, its planner, and every worker. */
export function scenario({
  directory,
  goal,
  tasks,
  stepMs = 300,
}: Scenario): (request: ModelRequest) => Reply | undefined {
  const path = join(directory, PLAN_FILE);
  const plan = write(path, JSON.stringify(planOf(goal, tasks), null, 2));
  return (request) => {
    switch (request.sender) {
      case 'session':
        return request.conversation.includes(goal) ? orchestrate(request, { goal, path, plan }) : undefined;
      case 'planner':
        return makePlan(request, plan);
      case 'worker':
        return work(request, taskOf(request, tasks), stepMs);
      default:
        return undefined;
    }
  };
}

/** The task that a worker was given. */
export const taskOf = (request: ModelRequest, tasks: readonly ScriptedTask[]): ScriptedTask | undefined =>
  tasks.find(({ key }) => request.prompt.includes(`## Your task: ${key}\n`));

/** The plan file's content. */
export const planOf = (goal: string, tasks: readonly ScriptedTask[]) => ({
  goal,
  conventions: { modules: 'ES modules, one named export a file', tests: 'node:test and node:assert/strict' },
  tasks: tasks.map(({ key, prompt, dependsOn = [], files, verify }) => ({
    key,
    prompt,
    depends_on: dependsOn,
    touches: Object.keys(files),
    expected_outputs: Object.keys(files),
    context_files: ['src/words.js'],
    verify: verify === undefined ? [] : [verify],
  })),
});

interface Planned {
  readonly goal: string;
  /** Of the plan file, absolute. */
  readonly path: string;
  /** Writes the plan there. */
  readonly plan: Reply;
}

/** The steps of commands/fanout.md, decided by what the last tool answered. */
function orchestrate(request: ModelRequest, { goal, path, plan }: Planned): Reply {
  const last = request.allAnswers.at(-1);
  const job = /Job ([a-z0-9]{6})\b/.exec(last?.text ?? '')?.[1];
  if (last === undefined) return startPlan(request, goal);
  if (last.tool === 'Read') return plan;
  if (last.tool === 'Agent' || last.tool === 'Write')
    return bash(`klauss submit-file ${PLAN_FILE} --dry-run --await 100`);
  if (last.tool === 'AskUserQuestion') return /="Yes/.test(last.text) ? start(request) : keepPlan();
  if (last.text.includes(' suggested\n')) return afterDryRun(request);
  if (/^More: klauss results /m.test(last.text)) return synthesise(request.allAnswers);
  if (/^Landed/.test(last.text)) return results(request);
  if (job === undefined) return mendPlan(request, path, last.text);
  if (/\((failed|cancelled)\)/.test(last.text)) return bash(`klauss results ${job}`);
  if (/\(completed\)/.test(last.text)) return bash(`klauss apply ${job}`);
  return bash(`klauss wait ${job} --timeout 100`);
}

const startPlan = (request: ModelRequest, goal: string): Reply =>
  callPlanner(request, `Goal: ${goal}\nWrite the plan to ${PLAN_FILE}.`);

/** In a terminal the tool has no such parameter, and every subagent runs in the background. */
const callPlanner = (request: ModelRequest, prompt: string): Reply =>
  call('Agent', {
    ...(request.interactive ? {} : { run_in_background: false }),
    description: 'Plan the fan-out',
    subagent_type: 'klauss:planner',
    prompt,
  });

/** At most twice, and only a plan: whatever else went wrong is for the user to see. */
function mendPlan(request: ModelRequest, path: string, faults: string): Reply {
  const mended = request.allAnswers.filter(({ tool }) => tool === 'Read').length;
  if (mended === 2 || suggestedWorkers(request) !== undefined) return say(`This did not work:\n${faults}`);
  return call('Read', { file_path: path });
}

function afterDryRun(request: ModelRequest): Reply {
  if (/with options: .* --yes\b/.test(request.conversation)) return start(request);
  if (!request.tools.includes('AskUserQuestion')) return keepPlan();
  const question = `Start ${suggestedWorkers(request)} workers?`;
  const options = [
    { label: 'Yes', description: 'Run the plan' },
    { label: 'No', description: 'Keep the plan' },
  ];
  return call('AskUserQuestion', {
    questions: [{ question, header: 'Start', multiSelect: false, options }],
  });
}

const start = (request: ModelRequest): Reply =>
  bash(`klauss submit-file ${PLAN_FILE} --start ${suggestedWorkers(request)}`);

/** As the dry run said; undefined when no plan has passed it. */
const suggestedWorkers = ({ conversation }: ModelRequest): string | undefined =>
  /(\d+) workers? suggested/.exec(conversation)?.[1];

const keepPlan = (): Reply =>
  say(`Nothing was started. The plan is kept: klauss submit-file ${PLAN_FILE} --start runs it.`);

/** After the change was applied, whose answer names no job. */
function results({ conversation }: ModelRequest): Reply {
  const job = [...conversation.matchAll(/Job ([a-z0-9]{6})\b/g)].at(-1)?.[1] ?? '';
  return bash(`klauss results ${job}`);
}

/** The head line of the results, what did not go well, and what was applied. */
function synthesise(answers: ModelRequest['allAnswers']): Reply {
  const lines = (answers.at(-1)?.text ?? '').split('\n');
  const before = answers.at(-2)?.text ?? '';
  const applied = before.startsWith('Landed') ? before : '';
  const troubles = lines.filter((line) => /^- \S+ \[(failed|skipped|cancelled)/.test(line));
  const head = troubles.length === 0 ? 'Everything is built.' : 'Some parts are missing.';
  const [landing = ''] = applied.split('\n');
  const parts = [head, lines.find((line) => line.startsWith('Job ')) ?? '', ...troubles, landing];
  return say(parts.filter((part) => part !== '').join('\n'));
}

/** The planner writes the plan, and says where. */
const makePlan = (request: ModelRequest, plan: Reply): Reply =>
  request.allAnswers.length === 0 ? plan : say(`The plan is in ${PLAN_FILE}.`);

/** Reads and writes each file where the worker runs, runs the check, reports. */
function work(request: ModelRequest, task: ScriptedTask | undefined, delay: number): Reply | undefined {
  if (task === undefined) return undefined;
  const steps = Object.entries(task.files).flatMap(([file, text]): Reply[] => {
    const path = join(request.directory, file);
    const reading = EXISTING.has(file) ? [call('Read', { file_path: path })] : [];
    return [...reading, write(path, text, { delay })];
  });
  if (task.verify !== undefined) steps.push(bash(task.verify));
  const taken = request.allAnswers.filter(({ tool }) => tool !== 'StructuredOutput').length;
  if (request.conversation.includes('The two conflict in these files')) steps.push(...resolve(request, task));
  return steps[taken] ?? structured(report(task));
}

/** Files of the sample, which the client wants to be read before they are written. */
const EXISTING: ReadonlySet<string> = new Set(['README.md', 'src/words.js']);

/** The same session again, with the conflict in its files. */
const resolve = (request: ModelRequest, { resolved = {} }: ScriptedTask): Reply[] =>
  Object.entries(resolved).flatMap(([file, text]) => {
    const path = join(request.directory, file);
    return [call('Read', { file_path: path }), write(path, text)];
  });

const report = ({ key, files }: ScriptedTask) => ({
  status: 'done',
  summary: `Wrote ${Object.keys(files).join(' and ')} (${key}).`,
  files_changed: Object.keys(files),
  notes: '',
});
