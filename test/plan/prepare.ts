import { type Config, type ConfigLayer, defaultConfig } from '../../src/config/config.ts';
import { KlaussError } from '../../src/domain/errors.ts';
import type { PlanFault } from '../../src/plan/fault.ts';
import { type PlanContext, preparePlan } from '../../src/plan/plan.ts';
import { Projects } from '../../src/plan/projects.ts';

type Given = Partial<Omit<PlanContext, 'config'>> & { readonly config?: ConfigLayer };

/** Prepares a plan in a project (default: a directory without anything of interest). */
export function prepare(input: unknown, { config: given = {}, ...context }: Given = {}) {
  const sections = Object.entries(defaultConfig('test')).map(([section, values]) => [
    section,
    { ...values, ...given[section as keyof Config] },
  ]);
  const config = Object.fromEntries(sections) as Config;
  const { projectRoot = import.meta.dirname } = context;
  const projects = new Projects({ root: projectRoot, config }, {});
  return preparePlan(input, { projects, ...context, projectRoot, config });
}

/** The error that refuses a plan, and its faults. */
export async function refused(input: unknown, given?: Given) {
  const error = await prepare(input, given).then(
    () => new Error('The plan was accepted.'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof KlaussError)) throw error;
  return { error, faults: error.details as readonly PlanFault[] };
}

/** Each fault as `path: message`. */
export async function faultsOf(input: unknown, given?: Given): Promise<readonly string[]> {
  return (await refused(input, given)).faults.map(({ path, message }) => `${path}: ${message}`);
}
