import { ensureSandbox } from '../claude/sandbox.ts';
import { type Finding, ok, type Subject } from './finding.ts';

/** What is missing is told as it is told to whoever starts workers. */
export async function checkSandbox({ config, environment }: Subject): Promise<readonly Finding[]> {
  if (config.permissions.mode !== 'sandbox') return [ok('not asked for ([permissions] mode)')];
  await ensureSandbox(environment);
  return [ok('can be had: workers run their commands in it')];
}
