/** A git repository, as one of its working trees sees it. */
import type { Launcher } from './launcher.ts';
import { type GitEnd, type GitOptions } from './run.ts';
/** The options of a call that the repository fills in itself. */
export type CallOptions = Omit<GitOptions, 'cwd' | 'environment' | 'launcher'> & {
    readonly cwd?: string;
};
export interface RepositoryPlaces {
    /** Top of its working tree, real path. */
    readonly root: string;
    /** What git keeps for this working tree alone: its HEAD, its index. */
    readonly gitDir: string;
    /** What all working trees share: objects, refs, configuration. */
    readonly commonDir: string;
}
/** What all calls in a repository share: its environment is from `unboundEnvironment`. */
type Calls = Pick<GitOptions, 'environment' | 'launcher'>;
export declare class Repository implements RepositoryPlaces {
    #private;
    readonly root: string;
    readonly gitDir: string;
    readonly commonDir: string;
    constructor(places: RepositoryPlaces, calls: Calls);
    /** The same repository, seen from another of its working trees. */
    at(places: Pick<RepositoryPlaces, 'root' | 'gitDir'>): Repository;
    /** The same repository, with variables that are added to all calls. */
    with(variables: Readonly<Record<string, string>>): Repository;
    /** @throws GitError, KlaussError `environment` */
    run(args: readonly string[], options?: CallOptions): Promise<GitEnd>;
    /** The output, without the last line end. */
    line(args: readonly string[], options?: CallOptions): Promise<string>;
    /** The entries of a list that was asked for with `-z`. */
    list(args: readonly string[], options?: CallOptions): Promise<string[]>;
    /** True when the call exits with 0, false with 1. */
    test(args: readonly string[], options?: CallOptions): Promise<boolean>;
    /**
     * Variables for calls that make commits: none where the user's configuration names somebody, else an author of
     * Klauss's own, as without any git refuses to commit.
     */
    identity(): Promise<Readonly<Record<string, string>>>;
}
/**
 * The repository whose working tree holds a directory, or null: it lies in none, or in a bare one.
 * @param launcher starts all calls in it; without one this process does
 * @throws KlaussError `environment`: there is no git; `git`: the repository cannot be read (another owner, say)
 */
export declare function findRepository(directory: string, base: NodeJS.ProcessEnv, launcher?: Launcher): Promise<Repository | null>;
/** The path of the index of this working tree. */
export declare const indexOf: ({ gitDir }: Pick<RepositoryPlaces, 'gitDir'>) => string;
export {};
