/** Plans for the stub client, and what the commands print of them. */

/** A task as `--json` prints it, as far as tests look. */
export interface TaskOutput {
  readonly id: number;
  readonly key: string;
  readonly job: string;
  readonly status: string;
  readonly phase: string | null;
  readonly reason: string | null;
  readonly error: string | null;
  readonly attempt: number;
  readonly resolves: number;
  readonly worker: string | null;
  readonly started_at: string | null;
  readonly finished_at: string | null;
  readonly cost_usd: number;
  readonly result: { readonly summary: string } | null;
}

export interface JobOutput {
  readonly id: string;
  readonly status: string;
  readonly cost_usd: number;
  readonly tasks: Readonly<Record<string, number>>;
}

/** What `submit`, `wait` and `status JOB` print. */
export interface JobAndTasks {
  readonly job: JobOutput;
  readonly tasks: readonly TaskOutput[];
}

export interface WorkersOutput {
  readonly pool: { readonly pid: number; readonly state: string; readonly workers: number } | null;
  readonly workers: readonly { readonly id: string; readonly status: string; readonly pid: number | null }[];
}

/** A plan of `count` tasks with the same directives for the stub client. */
export const manyTasks = (count: number, directives: string) => ({
  goal: `${count} tasks`,
  tasks: Array.from({ length: count }, (_, index) => ({ key: `t${index}`, prompt: `Do it. ${directives}` })),
});
