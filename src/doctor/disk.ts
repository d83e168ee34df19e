import { formatBytes, MEGABYTE } from '../domain/bytes.ts';
import { freeDisk } from '../platform/resources.ts';
import { type Finding, ok, problem, type Subject } from './finding.ts';

export async function checkDisk({ paths, config }: Subject): Promise<readonly Finding[]> {
  const kept = config.workspace.minFreeDiskMb * MEGABYTE;
  const free = freeDisk(paths.worktrees);
  const message = `${formatBytes(free)} are free for worktrees`;
  if (free >= kept) return [ok(message)];
  const fix = 'Free some space (`klauss clean` removes what finished jobs left), or lower that limit.';
  return [problem(`${message}, less than the ${formatBytes(kept)} of [workspace] min_free_disk_mb`, fix)];
}
