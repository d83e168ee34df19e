import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Context } from '../actions/context.ts';
import { findJob, findTask, queueOf } from '../actions/find.ts';
import { isOwn } from '../actions/own.ts';
import type { Project } from '../config/project.ts';
import { KlaussError } from '../domain/errors.ts';
import type { Task } from '../domain/records.ts';
import { type Chosen, chooseGates } from '../gates/choose.ts';
import { detectGates } from '../gates/detect.ts';
import { gatesAtOnce } from '../gates/limit.ts';
import { isInside } from '../plan/boundary.ts';
import { gatesText } from '../report/gates.ts';
import { defineCommand } from './command.ts';

export default defineCommand({
  description: 'Show what proves a result here, and why',
  args: {
    what: {
      type: 'positional',
      description: 'A directory of the project, or a task by id or JOB/KEY; without it, this directory',
      required: false,
    },
  },
  async run(context, args) {
    const asked = await askedFor(context, args.what);
    const { config } = asked.project;
    const { gates, passedOver } = await chosenFor(asked, context);
    const limits = { timeout: config.verify.timeout, atOnce: gatesAtOnce(config.verify.maxParallel) };
    return {
      data: {
        task: asked.task === null ? null : `${asked.task.job}/${asked.task.key}`,
        directory: asked.directory,
        source: gates[0]?.source ?? 'none',
        gates: gates.map(({ command, directory, because }) => ({ command, directory, because })),
        passed_over: passedOver,
        timeout: limits.timeout,
        max_parallel: limits.atOnce,
      },
      text: gatesText({ ...asked, gates, passedOver, verify: config.verify, limits }),
    };
  },
});

interface Asked {
  readonly task: Task | null;
  /** Absolute, links followed. */
  readonly directory: string;
  /** Whose configuration decides. */
  readonly project: Project;
}

/** How a task is named; a job's id has six characters. */
const TASK = /^(?:\d+|[a-z][a-z0-9]{5}\/[^/]+)$/;

/** What is there as a directory is meant as one: `./12` and `./client/src` name no task. */
async function askedFor(context: Context, what: string | undefined): Promise<Asked> {
  const { cwd, paths, projects } = context;
  const here = projects.at(paths.root);
  const directory = what === '' ? null : await realDirectory(resolve(cwd, what ?? '.'));
  if (directory !== null && isInside(directory, paths.root)) return { task: null, directory, project: here };
  // The project was named with --project.
  if (what === undefined) return { task: null, directory: paths.root, project: here };
  if (directory !== null)
    throw new KlaussError('usage', `${directory} is outside the project ${paths.root}.`, {
      hint: 'Name a directory inside it, or another project with --project.',
    });
  if (!TASK.test(what))
    throw new KlaussError('usage', `\`${what}\` is neither a directory nor a task.`, {
      hint: 'Name a directory of the project, or a task by its id or as JOB/KEY; `klauss list` shows both.',
    });
  const queue = await queueOf(context);
  const task = await findTask(queue, what);
  const job = await findJob(queue, task.job, null);
  const home = isOwn(context, job) ? here : projects.at(job.project ?? paths.root);
  return { task, directory: task.workingDir, project: projects.of(task.workingDir, home) };
}

/** The gates that a task was begun with stay; before that, they are what they would be now. */
async function chosenFor({ task, directory, project }: Asked, { environment }: Context): Promise<Chosen> {
  if (task !== null && task.gates !== null) return { gates: task.gates, passedOver: [] };
  return await chooseGates(task ?? { verify: null, workingDir: directory }, {
    verify: project.config.verify,
    project: project.root,
    detect: () => detectGates(directory, project.root, { path: environment['PATH'] ?? '' }),
  });
}

async function realDirectory(path: string): Promise<string | null> {
  try {
    return (await stat(path)).isDirectory() ? await realpath(path) : null;
  } catch {
    return null;
  }
}
