import { resolve } from 'node:path';
import type { ConfigLayer } from './config.ts';
import { type ConfigFault, faultOf } from './fault.ts';
import { check } from './issue.ts';
import { schemaOf, toLayer } from './schema.ts';
import { PROJECT_FILE, type Source } from './sources.ts';

/** What one source says, its paths made absolute, and all that is wrong with it. */
export interface CheckedLayer {
  readonly layer: ConfigLayer;
  readonly faults: readonly ConfigFault[];
}

/** @throws KlaussError `config`: the source is a file that is no TOML */
export function readLayer(source: Source, home: string): CheckedLayer {
  const checked = check(schemaOf(source.values), source.values, { jitless: true });
  if ('findings' in checked) {
    return {
      layer: {},
      faults: checked.findings.map((finding) => faultOf(finding, source.place(finding.path))),
    };
  }
  const layer = toLayer(checked.value);
  return { layer: withAbsolutePaths(layer, source.base, home), faults: bypassFaults(layer, source) };
}

/** To let workers do anything must stand in the project's own file: no variable or habit of the user does it. */
function bypassFaults(layer: ConfigLayer, source: Source): readonly ConfigFault[] {
  if (layer.permissions?.mode !== 'bypassPermissions' || source.kind === 'project') return [];
  const path = ['permissions', 'mode'];
  const message = `may be "bypassPermissions" only in the project's own ${PROJECT_FILE}`;
  return [faultOf({ path, message }, source.place(path))];
}

/** The log directory stays relative, to the state directory; a command without a slash is looked up on PATH. */
function withAbsolutePaths(layer: ConfigLayer, base: string, home: string): ConfigLayer {
  const expand = (path: string) => path.replace(/^~(?=\/|$)/, home);
  const absolute = (path: string) => resolve(base, expand(path));
  const absoluteAll = (named: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(named).map(([name, path]) => [name, absolute(path)]));

  const { database, workers, coordination, client, relatedProjects, directories } = layer;
  return {
    ...layer,
    ...(database?.path && { database: { ...database, path: absolute(database.path) } }),
    ...(workers?.logDirectory && { workers: { ...workers, logDirectory: expand(workers.logDirectory) } }),
    ...(coordination?.sharedDb && {
      coordination: { ...coordination, sharedDb: absolute(coordination.sharedDb) },
    }),
    ...(client?.command?.includes('/') && { client: { ...client, command: absolute(client.command) } }),
    ...(relatedProjects && { relatedProjects: absoluteAll(relatedProjects) }),
    ...(directories && { directories: absoluteAll(directories) }),
  };
}
