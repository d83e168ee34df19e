import { KlaussError } from '../../domain/errors.ts';
import type { JobId, TaskId } from '../../domain/ids.ts';
import type { Job, Task, TaskSpec } from '../../domain/records.ts';
import type { TaskStatus } from '../../domain/states.ts';
import type { Connection } from './connection.ts';
import { tasksSince } from './read.ts';

const KNOWN = 'SELECT id, status FROM tasks WHERE job = ? AND key = ?';
const INSERT_TASK = `
INSERT INTO tasks (job, key, priority, blocked, held, created_at)
VALUES (:job, :key, :priority, :blocked, :held, :now)`;
const INSERT_SPEC = `
INSERT INTO specs (task, prompt, working_dir, context_files, expected_outputs, verify, touches, depends_on,
  model, timeout, max_retries, allow_external, isolation, metadata, depth, proposed_by)
VALUES (:task, :prompt, :workingDir, :contextFiles, :expectedOutputs, :verify, :touches, :dependsOn,
  :model, :timeout, :maxRetries, :allowExternal, :isolation, :metadata, :depth, :proposedBy)`;
const INSERT_DEPENDENCY = 'INSERT INTO dependencies (depends_on, task) VALUES (?, ?)';
const COUNT = 'UPDATE jobs SET pending = pending + ? WHERE id = ?';

/** A task that the job had before. */
interface Known {
  readonly id: TaskId;
  readonly status: TaskStatus;
}

/**
 * Stores tasks of a job that is not finished.
 * @throws KlaussError `plan`, with all faults in `details`: duplicate key, unknown dependency, a dependency
 * that will not complete.
 */
export function addTasks(db: Connection, job: Job, specs: readonly TaskSpec[]): readonly Task[] {
  const known = knownTasks(db, job.id, specs);
  const faults = findFaults(specs, known);
  if (faults.length > 0) throw refusal(job.id, faults);
  const ids = new Map<string, number>();
  for (const spec of specs) ids.set(spec.key, insertTask(db, job, spec, known));
  for (const spec of specs) {
    const task = ids.get(spec.key) ?? null;
    for (const key of new Set(spec.dependsOn)) {
      db.run(INSERT_DEPENDENCY, ids.get(key) ?? known.get(key)?.id ?? null, task);
    }
  }
  db.run(COUNT, specs.length, job.id);
  const [first] = ids.values();
  return first === undefined ? [] : tasksSince(db, job.id, first);
}

function insertTask(db: Connection, job: Job, spec: TaskSpec, known: ReadonlyMap<string, Known>): number {
  const unmet = [...new Set(spec.dependsOn)].filter((key) => known.get(key)?.status !== 'completed');
  const task = db.insert(INSERT_TASK, {
    job: job.id,
    key: spec.key,
    priority: spec.priority,
    blocked: unmet.length,
    held: job.status === 'paused' ? 1 : 0,
    now: db.now,
  });
  db.run(INSERT_SPEC, {
    task,
    prompt: spec.prompt,
    workingDir: spec.workingDir,
    contextFiles: JSON.stringify(spec.contextFiles),
    expectedOutputs: JSON.stringify(spec.expectedOutputs),
    verify: JSON.stringify(spec.verify),
    touches: JSON.stringify(spec.touches),
    dependsOn: JSON.stringify(spec.dependsOn),
    model: spec.model,
    timeout: spec.timeout,
    maxRetries: spec.maxRetries,
    allowExternal: spec.allowExternal ? 1 : 0,
    isolation: spec.isolation,
    metadata: JSON.stringify(spec.metadata),
    depth: spec.depth,
    proposedBy: spec.proposedBy,
  });
  return task;
}

/** Those of the keys that the specs name which the job already has. */
function knownTasks(db: Connection, job: JobId, specs: readonly TaskSpec[]): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const key of new Set(specs.flatMap((spec) => [spec.key, ...spec.dependsOn]))) {
    const task = db.get<Known>(KNOWN, job, key);
    if (task !== undefined) known.set(key, task);
  }
  return known;
}

/** What keeps tasks from being added to a job, nothing when they can be. */
export function faultsOf(db: Connection, job: JobId, specs: readonly TaskSpec[]): readonly Fault[] {
  return findFaults(specs, knownTasks(db, job, specs));
}

interface Fault {
  readonly key: string;
  readonly message: string;
}

function findFaults(specs: readonly TaskSpec[], known: ReadonlyMap<string, Known>): readonly Fault[] {
  const faults: Fault[] = [];
  const keys = new Set<string>();
  for (const { key } of specs) {
    if (keys.has(key)) faults.push({ key, message: 'this key is given to two tasks' });
    if (known.has(key)) faults.push({ key, message: 'the job already has a task with this key' });
    keys.add(key);
  }
  for (const { key, dependsOn } of specs) {
    for (const dependency of new Set(dependsOn)) {
      const status = keys.has(dependency) ? 'pending' : known.get(dependency)?.status;
      if (status === undefined) {
        faults.push({ key, message: `depends on '${dependency}', which the job does not have` });
      } else if (status === 'failed' || status === 'cancelled' || status === 'skipped') {
        faults.push({ key, message: `depends on '${dependency}', which is ${status}` });
      }
    }
  }
  return faults;
}

function refusal(job: JobId, faults: readonly Fault[]): KlaussError {
  const list = faults.map(({ key, message }) => `task '${key}': ${message}`).join('; ');
  return new KlaussError('plan', `Nothing was added to job ${job}: ${list}.`, {
    hint: 'Correct the tasks; retry what failed before anything is to depend on it.',
    details: faults,
  });
}
