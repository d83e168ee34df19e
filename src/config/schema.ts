import * as z from 'zod';
import { type CamelKeys, camelKeys } from './camel.ts';
import {
  type ConfigLayer,
  ISOLATION_SETTINGS,
  NOTIFY_EVENTS,
  OVERLAPS,
  PERMISSION_MODES,
  WARMTHS,
} from './config.ts';

/** The longest duration, a week: timers of Node overflow at 24 days. */
const LONGEST_SECONDS = 604_800;

const flag = z.boolean();
const path = z.string().min(1);
const seconds = z.number().positive().max(LONGEST_SECONDS);
const dollars = z.number().positive();
const texts = z.array(z.string().min(1));

/** The sections of `.klauss.toml` that have a fixed set of keys. */
const sections = {
  project: z.strictObject({ name: z.string().min(1), description: z.string() }).exactPartial(),
  database: z.strictObject({ path, auto_cleanup_days: z.int().min(0) }).exactPartial(),
  safety: z
    .strictObject({
      enforce_project_boundary: flag,
      allow_external_dirs: flag,
      confirm_destructive: flag,
      deny_read: texts,
    })
    .exactPartial(),
  budget: z.strictObject({ per_job: dollars, per_day: dollars, per_task: dollars }).exactPartial(),
  limits: z
    .strictObject({ allow_overage: flag, park_initial: seconds, park_max: seconds, raise_after: seconds })
    .exactPartial(),
  env: z.strictObject({ pass: texts }).exactPartial(),
  workers: z
    .strictObject({
      default_count: z.int().min(1),
      max_count: z.int().min(1).max(1000),
      log_directory: path,
      restart_on_failure: flag,
      heartbeat_interval: seconds,
      stale_timeout: seconds,
      idle_timeout: seconds,
      stop_grace: z.number().min(0).max(LONGEST_SECONDS),
      min_free_memory_mb: z.number().min(0),
      max_depth: z.int().min(1).max(10),
      warm: z.enum(WARMTHS),
    })
    .exactPartial(),
  defaults: z
    .strictObject({
      priority: z.int(),
      timeout: seconds,
      max_retries: z.int().min(0).max(100),
      poll_interval: seconds,
    })
    .exactPartial(),
  client: z
    .strictObject({
      command: path,
      stall_timeout: seconds,
      max_turns: z.int().min(1),
      strict_mcp: flag,
      model: z.string().min(1),
      cache_wait: z.number().min(0).max(LONGEST_SECONDS),
    })
    .exactPartial(),
  permissions: z
    .strictObject({
      mode: z.enum(PERMISSION_MODES),
      allow: texts,
      deny: texts,
    })
    .exactPartial(),
  workspace: z
    .strictObject({
      isolation: z.enum(ISOLATION_SETTINGS),
      setup: z.string().regex(/\S/, 'must not be empty'),
      link: z.array(
        z
          .string()
          .regex(
            /^(?![/~])(?!(?:.*\/)?\.\.(?:\/|$))(?!\.?\/?$)/,
            'must be a path inside the project, relative to it',
          ),
      ),
      resolve_attempts: z.int().min(0).max(10),
      overlap: z.enum(OVERLAPS),
      commit_hooks: flag,
      min_free_disk_mb: z.number().min(0),
    })
    .exactPartial(),
  verify: z
    .strictObject({
      auto: flag,
      commands: z.array(z.string().regex(/\S/, 'must not be empty')),
      timeout: seconds,
      max_parallel: z.int().min(1).max(1000),
    })
    .exactPartial(),
  followups: z
    .strictObject({ allow: flag, max_tasks: z.int().min(0).max(10_000), max_depth: z.int().min(1).max(100) })
    .exactPartial(),
  logs: z.strictObject({ max_size_mb: z.number().positive(), max_files: z.int().min(1) }).exactPartial(),
  notify: z
    .strictObject({
      on: z.array(z.enum(NOTIFY_EVENTS)),
      command: z.string().regex(/\S/, 'must not be empty'),
      // Without the value: whoever has it may post there.
      webhook: z.url({ protocol: /^https?$/, error: 'must be an address with http:// or https://' }),
      terminal: flag,
    })
    .exactPartial(),
  monitoring: z
    .strictObject({ dashboard_enabled: flag, progress_updates: flag, detailed_logging: flag })
    .exactPartial(),
  coordination: z.strictObject({ shared_db: path, enabled: flag }).exactPartial(),
};

const namedPaths = z.record(z.string(), path);

/** `.klauss.toml`: every section and key may be left out, unknown ones are refused. */
export const fileSchema = z
  .strictObject({ ...sections, related_projects: namedPaths, directories: namedPaths })
  .exactPartial();

export type ConfigFile = z.infer<typeof fileSchema>;

/** What a file says, in the words of `Config`. The names in tables of paths are the user's and stay. */
export function toLayer(file: ConfigFile): ConfigLayer {
  const { related_projects: relatedProjects, directories, ...rest } = file;
  const fixed = Object.fromEntries(
    Object.entries(rest).map(([section, values]) => [section, camelKeys(values)]),
  ) as { [Section in keyof typeof rest]: CamelKeys<NonNullable<(typeof rest)[Section]>> };
  return { ...fixed, ...(relatedProjects && { relatedProjects }), ...(directories && { directories }) };
}
