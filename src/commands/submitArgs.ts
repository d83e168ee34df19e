/** Arguments that both ways of submitting have. */
export const SUBMIT_ARGS = {
  job: {
    type: 'string',
    valueHint: 'ID',
    description: 'Add to this job, running or finished, instead of making a new one',
  },
  start: {
    type: 'string',
    valueHint: '[N]',
    description: 'Start workers as well: N, or as many as the work needs',
  },
  detach: { type: 'boolean', description: 'The job belongs to no session and goes on when it ends' },
  budget: { type: 'string', valueHint: 'USD', description: 'What the job may cost' },
  'dry-run': { type: 'boolean', description: 'Only check the plan and show it: tasks, width, workers, cost' },
} as const;

export interface SubmitArgs {
  readonly job?: string | undefined;
  readonly start?: string | undefined;
  readonly detach?: boolean | undefined;
  readonly budget?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
}
