import { basename, join } from 'node:path';
import { checkedOnce } from './checked.ts';
import { type Config, type ConfigLayer, defaultConfig } from './config.ts';
import { contradictions } from './contradictions.ts';
import { throwOnFaults } from './fault.ts';
import { type CheckedLayer, readLayer } from './layer.ts';
import {
  type Environment,
  environmentSources,
  fileSource,
  overrideSource,
  PROJECT_FILE,
  type Source,
  userFile,
} from './sources.ts';

export interface LoadOptions {
  /** Real path of the project's directory. */
  readonly projectRoot: string;
  /** The user's home directory. */
  readonly home: string;
  /** Relative paths of the environment and the command line start here. */
  readonly cwd: string;
  readonly env: Environment;
  /** What the command line says. */
  readonly overrides?: ConfigLayer;
  /** For what only looks: the project's file is not checked again when it says what it said the last time. */
  readonly checkedOnce?: boolean;
}

/**
 * The configuration of a project. Where several places set a key, the command line goes before the
 * environment, then the project's `.klauss.toml`, the user's file, and what is built in.
 *
 * Relative paths in files start at the project; `~/` is the user's home.
 * @throws KlaussError `config`: something is wrong; names every fault with its file and line. `file`: a file
 * is there and cannot be read.
 */
export function loadConfig(options: LoadOptions): Config {
  const { projectRoot, home, cwd, env, overrides = {} } = options;
  const user = fileSource('user', userFile(home, env), projectRoot);
  const project = fileSource('project', join(projectRoot, PROJECT_FILE), projectRoot);
  const files = [user, project].filter((source) => source !== null);
  const direct = [...environmentSources(env, cwd), overrideSource(overrides, cwd)];

  const read = (source: Source): CheckedLayer => (saysSomething(source) ? readLayer(source, home) : NOTHING);
  const fileLayers = files.map((source) =>
    source === project && options.checkedOnce
      ? checkedOnce(join(projectRoot, '.klauss'), { text: source.text, base: source.base, home }, () =>
          read(source),
        )
      : read(source),
  );
  const directLayers = direct.map(read);
  throwOnFaults([...fileLayers, ...directLayers].flatMap(({ faults }) => faults));

  const builtIn = defaultConfig(basename(projectRoot));
  const fromFiles = fileLayers.reduce((config, { layer }) => overlay(config, layer), builtIn);
  const config = directLayers.reduce(
    (config, { layer }) => overlay(config, layer),
    withSharedQueue(fromFiles),
  );
  throwOnFaults(contradictions(config, [...files, ...direct]));
  return config;
}

/** Without that, there is nothing to check, and the schema is not even loaded. */
const saysSomething = ({ values }: Source): boolean => Object.keys(values).length > 0;

const NOTHING: CheckedLayer = { layer: {}, faults: [] };

function overlay(config: Config, layer: ConfigLayer): Config {
  const sections = Object.entries(config).map(([section, values]) => [
    section,
    { ...values, ...layer[section as keyof Config] },
  ]);
  return Object.fromEntries(sections) as Config;
}

/** A shared queue takes the place of the one that the files name, not of the one named for this command. */
function withSharedQueue(config: Config): Config {
  const { enabled, sharedDb } = config.coordination;
  return enabled && sharedDb !== null ? overlay(config, { database: { path: sharedDb } }) : config;
}
