import { formatBytes } from '../domain/bytes.ts';
import { freeMemory } from '../platform/resources.ts';
import { Machine } from '../pool/admission/machine.ts';
import { count } from '../report/text.ts';
import { type Finding, ok, problem, type Subject, warning } from './finding.ts';

/** With workers of the size that the real client has: how large they are in this project only its pool can see. */
export async function checkMemory({ config }: Subject): Promise<readonly Finding[]> {
  const { more, why } = new Machine(config).moreWorkers(0);
  if (why !== null)
    return [problem(why, 'End other programs, or lower `[workers] min_free_memory_mb` in .klauss.toml.')];
  const message = `${formatBytes(freeMemory())} are free: room for ${count(more, 'worker')}`;
  const { defaultCount } = config.workers;
  if (more >= defaultCount) return [ok(message)];
  const fix = 'End other programs, or lower `[workers] default_count` in .klauss.toml.';
  return [warning(`${message}, fewer than the ${defaultCount} of [workers] default_count`, fix)];
}
