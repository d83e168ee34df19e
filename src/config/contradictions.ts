import type { Config } from './config.ts';
import { type ConfigFault, faultOf } from './fault.ts';
import type { Source } from './sources.ts';

/** Two keys whose values are right by themselves and wrong together. */
interface Contradiction {
  readonly key: readonly [section: string, key: string];
  readonly other: readonly [section: string, key: string];
  readonly message: string;
}

/** The contradictions of a configuration, each laid at the door of the last source that set one of its keys. */
export function contradictions(config: Config, sources: readonly Source[]): readonly ConfigFault[] {
  return find(config).map(({ key, other, message }) => {
    const guilty = sources.findLast((source) => says(source, key) || says(source, other));
    const written = guilty && !says(guilty, key) ? other : key;
    return faultOf({ path: key, message }, guilty?.place(written) ?? { source: 'built-in', line: null });
  });
}

function find({ workers, coordination }: Config): readonly Contradiction[] {
  const found: Contradiction[] = [];
  if (workers.defaultCount > workers.maxCount) {
    found.push({
      key: ['workers', 'default_count'],
      other: ['workers', 'max_count'],
      message: `must be at most workers.max_count (${workers.maxCount}), not ${workers.defaultCount}`,
    });
  }
  if (workers.heartbeatInterval * 2 >= workers.staleTimeout) {
    found.push({
      key: ['workers', 'heartbeat_interval'],
      other: ['workers', 'stale_timeout'],
      message: `must be less than half of workers.stale_timeout (${workers.staleTimeout}), not ${workers.heartbeatInterval}`,
    });
  }
  if (coordination.enabled && coordination.sharedDb === null) {
    found.push({
      key: ['coordination', 'enabled'],
      other: ['coordination', 'shared_db'],
      message: 'needs coordination.shared_db, the path of the shared queue',
    });
  }
  return found;
}

function says({ values }: Source, [section, key]: readonly [string, string]): boolean {
  const held = (values as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>)[section];
  return held?.[key] !== undefined;
}
