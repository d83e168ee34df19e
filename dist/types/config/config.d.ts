/**
 * What can be configured, with every value filled in. Names are those of `.klauss.toml` in camel case;
 * durations are in seconds; paths are absolute where the file may give them relative.
 */
export interface Config {
    readonly project: {
        /** Default: the name of the project's directory. */
        readonly name: string;
        readonly description: string;
    };
    readonly database: {
        /** Where the queue is kept; null: `klauss.db` in the state directory. */
        readonly path: string | null;
        /** Finished jobs are removed after so many days; 0: never. */
        readonly autoCleanupDays: number;
    };
    readonly safety: {
        /** Tasks may only name paths inside the project. */
        readonly enforceProjectBoundary: boolean;
        /** Any task may name paths outside the project. */
        readonly allowExternalDirs: boolean;
        /** Ask before something is ended or removed. */
        readonly confirmDestructive: boolean;
        /** Globs of files that workers never read; `~/` is the user's home. */
        readonly denyRead: readonly string[];
    };
    readonly budget: {
        /** Dollars for a job whose plan names none; null: no limit. */
        readonly perJob: number | null;
        /** Dollars for all jobs of the queue together in one day of the local calendar; null: no limit. */
        readonly perDay: number | null;
        /** Dollars for all attempts at one task; null: no limit. */
        readonly perTask: number | null;
    };
    readonly limits: {
        /** Workers go on past a usage limit where the account pays for that. */
        readonly allowOverage: boolean;
        /** How long the pool waits after a refusal without a reset time; doubles with each further one. */
        readonly parkInitial: number;
        /** It never waits longer than this without a reset time. */
        readonly parkMax: number;
        /** After an overloaded API lowered the number of workers, one more is tried so often. */
        readonly raiseAfter: number;
    };
    readonly env: {
        /** Variables that workers and gates get although they look like secrets. */
        readonly pass: readonly string[];
    };
    readonly workers: {
        readonly defaultCount: number;
        readonly maxCount: number;
        /** Relative to the state directory, or absolute. */
        readonly logDirectory: string;
        readonly restartOnFailure: boolean;
        readonly heartbeatInterval: number;
        /** A lease that was not renewed for so long has expired. */
        readonly staleTimeout: number;
        /** A pool without work stops after so long. */
        readonly idleTimeout: number;
        /** How long running tasks may go on after `stop`. */
        readonly stopGrace: number;
        /** No worker is started that would leave the machine less, megabytes. */
        readonly minFreeMemoryMb: number;
        /** How deep Klauss may run inside its own workers: 1 is not at all. */
        readonly maxDepth: number;
        /** Clients that are started before they are needed, or kept for the next task. */
        readonly warm: Warmth;
    };
    readonly defaults: {
        readonly priority: number;
        /** Time limit of one attempt at a task. */
        readonly timeout: number;
        readonly maxRetries: number;
        /** How often the queue is looked at when nothing wakes the pool. */
        readonly pollInterval: number;
    };
    readonly client: {
        /** The `claude` command: a name to be found on PATH, or an absolute path. */
        readonly command: string;
        /** A client that prints nothing for so long is taken to be stuck. */
        readonly stallTimeout: number;
        readonly maxTurns: number | null;
        /** Only the MCP servers that the worker is given, not the user's. */
        readonly strictMcp: boolean;
        /** Null: the client's own default. */
        readonly model: string | null;
        /** So long do workers that share a prompt prefix wait for the first answer to it, which fills the prompt cache. */
        readonly cacheWait: number;
    };
    readonly permissions: {
        readonly mode: PermissionMode;
        /** Rules for the client's `--allowedTools`. */
        readonly allow: readonly string[];
        /** Rules for the client's `--disallowedTools`. */
        readonly deny: readonly string[];
    };
    readonly workspace: {
        readonly isolation: IsolationSetting;
        /** A shell command that makes a new worktree ready to work in; null: none. */
        readonly setup: string | null;
        /** Paths of the project that worktrees get as symbolic links, where git does not bring them. */
        readonly link: readonly string[];
        /** How often a merge that does not succeed is given back to the task's own client session. */
        readonly resolveAttempts: number;
        /** `wait`: tasks whose `touches` may overlap do not run at the same time. */
        readonly overlap: Overlap;
        /** The repository's hooks run when Klauss commits what a worker did. */
        readonly commitHooks: boolean;
        /** No worktree is made where less is free, megabytes. */
        readonly minFreeDiskMb: number;
    };
    readonly verify: {
        /** Tasks without `verify` are proved by what is found in the tree: its type checker, linter and tests. */
        readonly auto: boolean;
        /** Gates of tasks without `verify`, in place of what would be found; null: none are given. */
        readonly commands: readonly string[] | null;
        /** Time limit of one gate. */
        readonly timeout: number;
        /** How many gates run at once in a pool; null: one for each two cores. */
        readonly maxParallel: number | null;
    };
    readonly followups: {
        /** What workers propose joins their job, where its plan does not say. */
        readonly allow: boolean;
        /** Most follow-up tasks of one job. */
        readonly maxTasks: number;
        /** Follow-ups of follow-ups: so many steps from the plan. */
        readonly maxDepth: number;
    };
    readonly logs: {
        /** A log file is rotated at this size, megabytes. */
        readonly maxSizeMb: number;
        /** So many rotated files are kept. */
        readonly maxFiles: number;
    };
    readonly notify: {
        /** What is told. */
        readonly on: readonly NotifyEvent[];
        /** A shell command, run in the project's directory; null: none. */
        readonly command: string | null;
        /** The address that a POST goes to, http or https; it may be a secret. Null: none. */
        readonly webhook: string | null;
        /** Commands that follow a job tell the terminal as well. */
        readonly terminal: boolean;
    };
    readonly monitoring: {
        readonly dashboardEnabled: boolean;
        readonly progressUpdates: boolean;
        readonly detailedLogging: boolean;
    };
    readonly coordination: {
        /** A queue that several projects share; used when `enabled`. */
        readonly sharedDb: string | null;
        readonly enabled: boolean;
    };
    /** Other projects that tasks may work in, by name. */
    readonly relatedProjects: Readonly<Record<string, string>>;
    /** Directories that a task's `working_dir` may name. */
    readonly directories: Readonly<Record<string, string>>;
}
/**
 * The permission modes of Claude Code, as its `--permission-mode` takes them, and `sandbox`: any command is allowed, in
 * the sandbox that Claude Code makes for it.
 */
export declare const PERMISSION_MODES: readonly ['acceptEdits', 'dontAsk', 'auto', 'plan', 'sandbox', 'bypassPermissions'];
export type PermissionMode = (typeof PERMISSION_MODES)[number];
/** Where tasks work that do not say so themselves; `auto`: in worktrees wherever the project allows it. */
export declare const ISOLATION_SETTINGS: readonly ["worktree", "shared", "auto"];
export type IsolationSetting = (typeof ISOLATION_SETTINGS)[number];
/**
 * `ahead`: the client for the next task is started before a worker is free for it, where a core is idle; `keep`: the client
 * that has done a task does the next one like it; `off`: each task has one of its own, started when it begins.
 */
export declare const WARMTHS: readonly ['off', 'ahead', 'keep'];
export type Warmth = (typeof WARMTHS)[number];
export declare const OVERLAPS: readonly ['wait', 'allow'];
export type Overlap = (typeof OVERLAPS)[number];
/**
 * What can be told: `end`, a job has finished and nothing of it has failed; `failure`, one has failed, or the workers had
 * to stop; `parked`, they wait for a usage limit; `budget`, a job has ended as the money was spent.
 */
export declare const NOTIFY_EVENTS: readonly ['end', 'failure', 'parked', 'budget'];
export type NotifyEvent = (typeof NOTIFY_EVENTS)[number];
/** Keys and tokens, wherever they usually stand. */
export declare const DENY_READ: readonly string[];
/** Some of the configuration: what one file, the environment or the command line says. */
export type ConfigLayer = {
    readonly [Section in keyof Config]?: string extends keyof Config[Section] ? Config[Section] : Partial<Config[Section]>;
};
/** The built-in configuration of a project. */
export declare function defaultConfig(projectName: string): Config;
