import * as z from 'zod';
import { type ConfigLayer } from './config.ts';
/** `.klauss.toml`: every section and key may be left out, unknown ones are refused. */
export declare const fileSchema: z.ZodObject<{
    project: z.ZodExactOptional<z.ZodObject<{
        name: z.ZodExactOptional<z.ZodString>;
        description: z.ZodExactOptional<z.ZodString>;
    }, z.core.$strict>>;
    database: z.ZodExactOptional<z.ZodObject<{
        path: z.ZodExactOptional<z.ZodString>;
        auto_cleanup_days: z.ZodExactOptional<z.ZodInt>;
    }, z.core.$strict>>;
    safety: z.ZodExactOptional<z.ZodObject<{
        enforce_project_boundary: z.ZodExactOptional<z.ZodBoolean>;
        allow_external_dirs: z.ZodExactOptional<z.ZodBoolean>;
        confirm_destructive: z.ZodExactOptional<z.ZodBoolean>;
        deny_read: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    }, z.core.$strict>>;
    budget: z.ZodExactOptional<z.ZodObject<{
        per_job: z.ZodExactOptional<z.ZodNumber>;
        per_day: z.ZodExactOptional<z.ZodNumber>;
        per_task: z.ZodExactOptional<z.ZodNumber>;
    }, z.core.$strict>>;
    limits: z.ZodExactOptional<z.ZodObject<{
        allow_overage: z.ZodExactOptional<z.ZodBoolean>;
        park_initial: z.ZodExactOptional<z.ZodNumber>;
        park_max: z.ZodExactOptional<z.ZodNumber>;
        raise_after: z.ZodExactOptional<z.ZodNumber>;
    }, z.core.$strict>>;
    env: z.ZodExactOptional<z.ZodObject<{
        pass: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    }, z.core.$strict>>;
    workers: z.ZodExactOptional<z.ZodObject<{
        default_count: z.ZodExactOptional<z.ZodInt>;
        max_count: z.ZodExactOptional<z.ZodInt>;
        log_directory: z.ZodExactOptional<z.ZodString>;
        restart_on_failure: z.ZodExactOptional<z.ZodBoolean>;
        heartbeat_interval: z.ZodExactOptional<z.ZodNumber>;
        stale_timeout: z.ZodExactOptional<z.ZodNumber>;
        idle_timeout: z.ZodExactOptional<z.ZodNumber>;
        stop_grace: z.ZodExactOptional<z.ZodNumber>;
        min_free_memory_mb: z.ZodExactOptional<z.ZodNumber>;
        max_depth: z.ZodExactOptional<z.ZodInt>;
        warm: z.ZodExactOptional<z.ZodEnum<{
            ahead: "ahead";
            keep: "keep";
            off: "off";
        }>>;
    }, z.core.$strict>>;
    defaults: z.ZodExactOptional<z.ZodObject<{
        priority: z.ZodExactOptional<z.ZodInt>;
        timeout: z.ZodExactOptional<z.ZodNumber>;
        max_retries: z.ZodExactOptional<z.ZodInt>;
        poll_interval: z.ZodExactOptional<z.ZodNumber>;
    }, z.core.$strict>>;
    client: z.ZodExactOptional<z.ZodObject<{
        command: z.ZodExactOptional<z.ZodString>;
        stall_timeout: z.ZodExactOptional<z.ZodNumber>;
        max_turns: z.ZodExactOptional<z.ZodInt>;
        strict_mcp: z.ZodExactOptional<z.ZodBoolean>;
        model: z.ZodExactOptional<z.ZodString>;
        cache_wait: z.ZodExactOptional<z.ZodNumber>;
    }, z.core.$strict>>;
    permissions: z.ZodExactOptional<z.ZodObject<{
        mode: z.ZodExactOptional<z.ZodEnum<{
            acceptEdits: "acceptEdits";
            auto: "auto";
            bypassPermissions: "bypassPermissions";
            dontAsk: "dontAsk";
            plan: "plan";
            sandbox: "sandbox";
        }>>;
        allow: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
        deny: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    }, z.core.$strict>>;
    workspace: z.ZodExactOptional<z.ZodObject<{
        isolation: z.ZodExactOptional<z.ZodEnum<{
            auto: "auto";
            shared: "shared";
            worktree: "worktree";
        }>>;
        setup: z.ZodExactOptional<z.ZodString>;
        link: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
        resolve_attempts: z.ZodExactOptional<z.ZodInt>;
        overlap: z.ZodExactOptional<z.ZodEnum<{
            allow: "allow";
            wait: "wait";
        }>>;
        commit_hooks: z.ZodExactOptional<z.ZodBoolean>;
        min_free_disk_mb: z.ZodExactOptional<z.ZodNumber>;
    }, z.core.$strict>>;
    verify: z.ZodExactOptional<z.ZodObject<{
        auto: z.ZodExactOptional<z.ZodBoolean>;
        commands: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
        timeout: z.ZodExactOptional<z.ZodNumber>;
        max_parallel: z.ZodExactOptional<z.ZodInt>;
    }, z.core.$strict>>;
    followups: z.ZodExactOptional<z.ZodObject<{
        allow: z.ZodExactOptional<z.ZodBoolean>;
        max_tasks: z.ZodExactOptional<z.ZodInt>;
        max_depth: z.ZodExactOptional<z.ZodInt>;
    }, z.core.$strict>>;
    logs: z.ZodExactOptional<z.ZodObject<{
        max_size_mb: z.ZodExactOptional<z.ZodNumber>;
        max_files: z.ZodExactOptional<z.ZodInt>;
    }, z.core.$strict>>;
    notify: z.ZodExactOptional<z.ZodObject<{
        on: z.ZodExactOptional<z.ZodArray<z.ZodEnum<{
            budget: "budget";
            end: "end";
            failure: "failure";
            parked: "parked";
        }>>>;
        command: z.ZodExactOptional<z.ZodString>;
        webhook: z.ZodExactOptional<z.ZodURL>;
        terminal: z.ZodExactOptional<z.ZodBoolean>;
    }, z.core.$strict>>;
    monitoring: z.ZodExactOptional<z.ZodObject<{
        dashboard_enabled: z.ZodExactOptional<z.ZodBoolean>;
        progress_updates: z.ZodExactOptional<z.ZodBoolean>;
        detailed_logging: z.ZodExactOptional<z.ZodBoolean>;
    }, z.core.$strict>>;
    coordination: z.ZodExactOptional<z.ZodObject<{
        shared_db: z.ZodExactOptional<z.ZodString>;
        enabled: z.ZodExactOptional<z.ZodBoolean>;
    }, z.core.$strict>>;
    related_projects: z.ZodExactOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
    directories: z.ZodExactOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
}, z.core.$strict>;
export type ConfigFile = z.infer<typeof fileSchema>;
/** What a file says, in the words of `Config`. The names in tables of paths are the user's and stay. */
export declare function toLayer(file: ConfigFile): ConfigLayer;
