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

const flag = () => z.boolean();
const anyText = () => z.string();
const text = () => z.string().check(z.minLength(1));
const command = () => z.string().check(z.regex(/\S/, 'must not be empty'));
const inside = () =>
  z
    .string()
    .check(
      z.regex(
        /^(?![/~])(?!(?:.*\/)?\.\.(?:\/|$))(?!\.?\/?$)/,
        'must be a path inside the project, relative to it',
      ),
    );
const path = text;
const list = <Item extends z.core.$ZodType>(item: () => Item) => {
  return () => z.array(item());
};
const oneOf = <const Words extends readonly string[]>(words: Words) => {
  return () => z.enum(words);
};
const seconds = () => z.number().check(z.positive(), z.maximum(LONGEST_SECONDS));
const secondsOrNone = () => z.number().check(z.minimum(0), z.maximum(LONGEST_SECONDS));
const integer = () => z.int();
const whole = (least: number, ...most: readonly number[]) => {
  return () => z.int().check(z.minimum(least), ...most.map((limit) => z.maximum(limit)));
};
const positive = () => z.number().check(z.positive());
const notNegative = () => z.number().check(z.minimum(0));
const namedPaths = () => z.record(z.string(), path());
// Without the value: whoever has it may post there.
const address = () => z.url({ protocol: /^https?$/, error: 'must be an address with http:// or https://' });

type Parts = Readonly<Record<string, (value: unknown) => z.core.$ZodType>>;
type Table<Of extends Parts> = z.ZodMiniObject<
  { [Name in keyof Of]: z.ZodMiniExactOptional<ReturnType<Of[Name]>> },
  z.core.$strict
>;

/**
 * The schema of a table with these parts. Each may be left out, others are refused. Of a part that a value does not have
 * nothing is made but its name: all of them would take a command longer than its work.
 */
const table =
  <Of extends Parts>(parts: Of) =>
  (value: unknown): Table<Of> => {
    const absent = z.exactOptional(z.unknown());
    const shape = Object.entries(parts).map(([name, make]) => {
      const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
      return [name, isThere ? z.exactOptional(make(value[name as keyof typeof value])) : absent];
    });
    return z.strictObject(Object.fromEntries(shape)) as unknown as Table<Of>;
  };

/** The schema of a `.klauss.toml` with these values. */
export const schemaOf = table({
  project: table({ name: text, description: anyText }),
  database: table({ path, auto_cleanup_days: whole(0) }),
  safety: table({
    enforce_project_boundary: flag,
    allow_external_dirs: flag,
    confirm_destructive: flag,
    deny_read: list(text),
  }),
  budget: table({ per_job: positive, per_day: positive, per_task: positive }),
  limits: table({ allow_overage: flag, park_initial: seconds, park_max: seconds, raise_after: seconds }),
  env: table({ pass: list(text) }),
  workers: table({
    default_count: whole(1),
    max_count: whole(1, 1000),
    log_directory: path,
    restart_on_failure: flag,
    heartbeat_interval: seconds,
    stale_timeout: seconds,
    idle_timeout: seconds,
    stop_grace: secondsOrNone,
    min_free_memory_mb: notNegative,
    max_depth: whole(1, 10),
    warm: oneOf(WARMTHS),
  }),
  defaults: table({
    priority: integer,
    timeout: seconds,
    max_retries: whole(0, 100),
    poll_interval: seconds,
  }),
  client: table({
    command: path,
    stall_timeout: seconds,
    max_turns: whole(1),
    strict_mcp: flag,
    model: text,
    cache_wait: secondsOrNone,
  }),
  permissions: table({ mode: oneOf(PERMISSION_MODES), allow: list(text), deny: list(text) }),
  workspace: table({
    isolation: oneOf(ISOLATION_SETTINGS),
    setup: command,
    link: list(inside),
    resolve_attempts: whole(0, 10),
    overlap: oneOf(OVERLAPS),
    commit_hooks: flag,
    min_free_disk_mb: notNegative,
  }),
  verify: table({ auto: flag, commands: list(command), timeout: seconds, max_parallel: whole(1, 1000) }),
  followups: table({ allow: flag, max_tasks: whole(0, 10_000), max_depth: whole(1, 100) }),
  logs: table({ max_size_mb: positive, max_files: whole(1) }),
  notify: table({ on: list(oneOf(NOTIFY_EVENTS)), command, webhook: address, terminal: flag }),
  monitoring: table({ dashboard_enabled: flag, progress_updates: flag, detailed_logging: flag }),
  coordination: table({ shared_db: path, enabled: flag }),
  related_projects: namedPaths,
  directories: namedPaths,
});

export type ConfigFile = z.infer<ReturnType<typeof schemaOf>>;

/** What a file says, in the words of `Config`. The names in tables of paths are the user's and stay. */
export function toLayer(file: ConfigFile): ConfigLayer {
  const { related_projects: relatedProjects, directories, ...rest } = file;
  const fixed = Object.fromEntries(
    Object.entries(rest).map(([section, values]) => [section, camelKeys(values)]),
  ) as { [Section in keyof typeof rest]: CamelKeys<NonNullable<(typeof rest)[Section]>> };
  return { ...fixed, ...(relatedProjects && { relatedProjects }), ...(directories && { directories }) };
}
