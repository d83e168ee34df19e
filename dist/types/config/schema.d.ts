import * as z from 'zod/mini';
import { type ConfigLayer } from './config.ts';
declare const flag: () => z.ZodMiniBoolean<boolean>;
declare const anyText: () => z.ZodMiniString<string>;
declare const text: () => z.ZodMiniString<string>;
declare const command: () => z.ZodMiniString<string>;
declare const seconds: () => z.ZodMiniNumber<number>;
declare const secondsOrNone: () => z.ZodMiniNumber<number>;
declare const integer: () => z.ZodMiniInt;
declare const positive: () => z.ZodMiniNumber<number>;
declare const notNegative: () => z.ZodMiniNumber<number>;
declare const namedPaths: () => z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>;
declare const address: () => z.ZodMiniURL;
type Parts = Readonly<Record<string, (value: unknown) => z.core.$ZodType>>;
type Table<Of extends Parts> = z.ZodMiniObject<{
    [Name in keyof Of]: z.ZodMiniExactOptional<ReturnType<Of[Name]>>;
}, z.core.$strict>;
/** The schema of a `.klauss.toml` with these values. */
export declare const schemaOf: (value: unknown) => Table<{
    project: (value: unknown) => Table<{
        name: typeof text;
        description: typeof anyText;
    }>;
    database: (value: unknown) => Table<{
        path: typeof text;
        auto_cleanup_days: () => z.ZodMiniInt;
    }>;
    safety: (value: unknown) => Table<{
        enforce_project_boundary: typeof flag;
        allow_external_dirs: typeof flag;
        confirm_destructive: typeof flag;
        deny_read: () => z.ZodMiniArray<z.ZodMiniString<string>>;
    }>;
    budget: (value: unknown) => Table<{
        per_job: typeof positive;
        per_day: typeof positive;
        per_task: typeof positive;
    }>;
    limits: (value: unknown) => Table<{
        allow_overage: typeof flag;
        park_initial: typeof seconds;
        park_max: typeof seconds;
        raise_after: typeof seconds;
    }>;
    env: (value: unknown) => Table<{
        pass: () => z.ZodMiniArray<z.ZodMiniString<string>>;
    }>;
    workers: (value: unknown) => Table<{
        default_count: () => z.ZodMiniInt;
        max_count: () => z.ZodMiniInt;
        log_directory: typeof text;
        restart_on_failure: typeof flag;
        heartbeat_interval: typeof seconds;
        stale_timeout: typeof seconds;
        idle_timeout: typeof seconds;
        stop_grace: typeof secondsOrNone;
        min_free_memory_mb: typeof notNegative;
        max_depth: () => z.ZodMiniInt;
        warm: () => z.ZodMiniEnum<{
            ahead: "ahead";
            keep: "keep";
            off: "off";
        }>;
    }>;
    defaults: (value: unknown) => Table<{
        priority: typeof integer;
        timeout: typeof seconds;
        max_retries: () => z.ZodMiniInt;
        poll_interval: typeof seconds;
    }>;
    client: (value: unknown) => Table<{
        command: typeof text;
        stall_timeout: typeof seconds;
        max_turns: () => z.ZodMiniInt;
        strict_mcp: typeof flag;
        model: typeof text;
        cache_wait: typeof secondsOrNone;
    }>;
    permissions: (value: unknown) => Table<{
        mode: () => z.ZodMiniEnum<{
            acceptEdits: "acceptEdits";
            auto: "auto";
            bypassPermissions: "bypassPermissions";
            dontAsk: "dontAsk";
            plan: "plan";
            sandbox: "sandbox";
        }>;
        allow: () => z.ZodMiniArray<z.ZodMiniString<string>>;
        deny: () => z.ZodMiniArray<z.ZodMiniString<string>>;
    }>;
    workspace: (value: unknown) => Table<{
        isolation: () => z.ZodMiniEnum<{
            auto: "auto";
            shared: "shared";
            worktree: "worktree";
        }>;
        setup: typeof command;
        link: () => z.ZodMiniArray<z.ZodMiniString<string>>;
        resolve_attempts: () => z.ZodMiniInt;
        overlap: () => z.ZodMiniEnum<{
            allow: "allow";
            wait: "wait";
        }>;
        commit_hooks: typeof flag;
        min_free_disk_mb: typeof notNegative;
    }>;
    verify: (value: unknown) => Table<{
        auto: typeof flag;
        commands: () => z.ZodMiniArray<z.ZodMiniString<string>>;
        timeout: typeof seconds;
        max_parallel: () => z.ZodMiniInt;
    }>;
    followups: (value: unknown) => Table<{
        allow: typeof flag;
        max_tasks: () => z.ZodMiniInt;
        max_depth: () => z.ZodMiniInt;
    }>;
    logs: (value: unknown) => Table<{
        max_size_mb: typeof positive;
        max_files: () => z.ZodMiniInt;
    }>;
    notify: (value: unknown) => Table<{
        on: () => z.ZodMiniArray<z.ZodMiniEnum<{
            budget: "budget";
            end: "end";
            failure: "failure";
            parked: "parked";
        }>>;
        command: typeof command;
        webhook: typeof address;
        terminal: typeof flag;
    }>;
    monitoring: (value: unknown) => Table<{
        dashboard_enabled: typeof flag;
        progress_updates: typeof flag;
        detailed_logging: typeof flag;
    }>;
    coordination: (value: unknown) => Table<{
        shared_db: typeof text;
        enabled: typeof flag;
    }>;
    related_projects: typeof namedPaths;
    directories: typeof namedPaths;
}>;
export type ConfigFile = z.infer<ReturnType<typeof schemaOf>>;
/** What a file says, in the words of `Config`. The names in tables of paths are the user's and stay. */
export declare function toLayer(file: ConfigFile): ConfigLayer;
export {};
