import * as z from 'zod/mini';
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
const text = z.string().check(z.minLength(1));
const command = z.string().check(z.regex(/\S/, 'must not be empty'));
const path = text;
const texts = z.array(text);
const seconds = z.number().check(z.positive(), z.maximum(LONGEST_SECONDS));
const secondsOrNone = z.number().check(z.minimum(0), z.maximum(LONGEST_SECONDS));
const dollars = z.number().check(z.positive());
const megabytes = z.number().check(z.minimum(0));
const namedPaths = z.record(z.string(), path);
const whole = (least: number, ...most: readonly number[]) =>
  z.int().check(z.minimum(least), ...most.map((limit) => z.maximum(limit)));

/** Keys that may be left out; others are refused. */
const keys = <Shape extends z.core.$ZodShape>(shape: Shape) => z.exactPartial(z.strictObject(shape));

/** The sections of `.klauss.toml`, each made when a file has it: all of them would take a command longer than its work. */
const SECTIONS = {
  project: () => keys({ name: text, description: z.string() }),
  database: () => keys({ path, auto_cleanup_days: whole(0) }),
  safety: () =>
    keys({
      enforce_project_boundary: flag,
      allow_external_dirs: flag,
      confirm_destructive: flag,
      deny_read: texts,
    }),
  budget: () => keys({ per_job: dollars, per_day: dollars, per_task: dollars }),
  limits: () => keys({ allow_overage: flag, park_initial: seconds, park_max: seconds, raise_after: seconds }),
  env: () => keys({ pass: texts }),
  workers: () =>
    keys({
      default_count: whole(1),
      max_count: whole(1, 1000),
      log_directory: path,
      restart_on_failure: flag,
      heartbeat_interval: seconds,
      stale_timeout: seconds,
      idle_timeout: seconds,
      stop_grace: secondsOrNone,
      min_free_memory_mb: megabytes,
      max_depth: whole(1, 10),
      warm: z.enum(WARMTHS),
    }),
  defaults: () =>
    keys({ priority: z.int(), timeout: seconds, max_retries: whole(0, 100), poll_interval: seconds }),
  client: () =>
    keys({
      command: path,
      stall_timeout: seconds,
      max_turns: whole(1),
      strict_mcp: flag,
      model: text,
      cache_wait: secondsOrNone,
    }),
  permissions: () => keys({ mode: z.enum(PERMISSION_MODES), allow: texts, deny: texts }),
  workspace: () =>
    keys({
      isolation: z.enum(ISOLATION_SETTINGS),
      setup: command,
      link: z.array(
        z
          .string()
          .check(
            z.regex(
              /^(?![/~])(?!(?:.*\/)?\.\.(?:\/|$))(?!\.?\/?$)/,
              'must be a path inside the project, relative to it',
            ),
          ),
      ),
      resolve_attempts: whole(0, 10),
      overlap: z.enum(OVERLAPS),
      commit_hooks: flag,
      min_free_disk_mb: megabytes,
    }),
  verify: () =>
    keys({ auto: flag, commands: z.array(command), timeout: seconds, max_parallel: whole(1, 1000) }),
  followups: () => keys({ allow: flag, max_tasks: whole(0, 10_000), max_depth: whole(1, 100) }),
  logs: () => keys({ max_size_mb: z.number().check(z.positive()), max_files: whole(1) }),
  notify: () =>
    keys({
      on: z.array(z.enum(NOTIFY_EVENTS)),
      command,
      // Without the value: whoever has it may post there.
      webhook: z.url({ protocol: /^https?$/, error: 'must be an address with http:// or https://' }),
      terminal: flag,
    }),
  monitoring: () => keys({ dashboard_enabled: flag, progress_updates: flag, detailed_logging: flag }),
  coordination: () => keys({ shared_db: path, enabled: flag }),
  related_projects: () => namedPaths,
  directories: () => namedPaths,
};

type Sections = typeof SECTIONS;

/** Of a section that a file does not have, nothing but its name has to be known. */
const ABSENT = z.unknown();

/** What `.klauss.toml` may say where it has these sections: every section and key may be left out, unknown ones are refused. */
export function schemaOf(values: object) {
  const shape = Object.entries(SECTIONS).map(([name, make]) => [
    name,
    Object.hasOwn(values, name) ? make() : ABSENT,
  ]);
  return keys(Object.fromEntries(shape) as { [Name in keyof Sections]: ReturnType<Sections[Name]> });
}

export type ConfigFile = z.infer<ReturnType<typeof schemaOf>>;

/** What a file says, in the words of `Config`. The names in tables of paths are the user's and stay. */
export function toLayer(file: ConfigFile): ConfigLayer {
  const { related_projects: relatedProjects, directories, ...rest } = file;
  const fixed = Object.fromEntries(
    Object.entries(rest).map(([section, values]) => [section, camelKeys(values)]),
  ) as { [Section in keyof typeof rest]: CamelKeys<NonNullable<(typeof rest)[Section]>> };
  return { ...fixed, ...(relatedProjects && { relatedProjects }), ...(directories && { directories }) };
}
