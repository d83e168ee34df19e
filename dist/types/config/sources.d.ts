/** Where configuration comes from: two files, the environment, the command line. */
import type { ConfigLayer } from './config.ts';
export declare const PROJECT_FILE = ".klauss.toml";
/** The variables that configure Klauss, each with the key it stands for. Empty ones count as not set. */
export declare const VARIABLES: {
    readonly KLAUSS_DB_PATH: readonly ['database', 'path'];
    readonly KLAUSS_WORKERS: readonly ['workers', 'default_count'];
    readonly KLAUSS_CLAUDE: readonly ['client', 'command'];
};
export type Environment = Readonly<Record<string, string | undefined>>;
/** Where a value is written: a file, a variable, or `command line`. */
export interface Place {
    readonly source: string;
    readonly line: number | null;
}
export interface Source {
    readonly kind: 'user' | 'project' | 'environment' | 'command line';
    /**
     * Shaped like `.klauss.toml`, not yet checked.
     * @throws KlaussError `config`: the file is no TOML.
     */
    readonly values: object;
    /** Where relative paths start. */
    readonly base: string;
    readonly place: (path: readonly PropertyKey[]) => Place;
}
/** `$XDG_CONFIG_HOME/klauss/config.toml`; the variable counts only when absolute, as its specification has it. */
export declare function userFile(home: string, env: Environment): string;
/** A source that is a text, which is parsed when its values are asked for. */
export interface FileSource extends Source {
    readonly text: string;
}
/**
 * A configuration file, or null when there is none.
 * @throws KlaussError `file`: it cannot be read.
 */
export declare function fileSource(kind: 'user' | 'project', file: string, base: string): FileSource | null;
/** One source for each variable that is set, so that a fault names the variable. */
export declare function environmentSources(env: Environment, cwd: string): readonly Source[];
/** What the command line says. Values that are null or undefined are not said. */
export declare function overrideSource(overrides: ConfigLayer, cwd: string): Source;
