import { type Config, type ConfigLayer } from './config.ts';
import { type Environment } from './sources.ts';
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
export declare function loadConfig(options: LoadOptions): Config;
