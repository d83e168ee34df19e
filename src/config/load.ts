import { basename, join } from 'node:path';
import { type Config, type ConfigLayer, defaultConfig } from './config.ts';
import { contradictions } from './contradictions.ts';
import { throwOnFaults } from './fault.ts';
import { readLayer } from './layer.ts';
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
  const files = [
    fileSource('user', userFile(home, env), projectRoot),
    fileSource('project', join(projectRoot, PROJECT_FILE), projectRoot),
  ].filter(saysSomething);
  const direct = [...environmentSources(env, cwd), overrideSource(overrides, cwd)].filter(saysSomething);

  const fileLayers = files.map((source) => readLayer(source, home));
  const directLayers = direct.map((source) => readLayer(source, home));
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
const saysSomething = (source: Source | null): source is Source =>
  source !== null && Object.keys(source.values).length > 0;

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
