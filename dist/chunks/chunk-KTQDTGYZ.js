import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  TomlError,
  parse
} from "./chunk-D6ERHZLK.js";
import {
  check,
  formatPath
} from "./chunk-XYKCTES6.js";
import {
  asSessionId
} from "./chunk-PTSTNGBG.js";
import {
  ask,
  ensurePool,
  livingPool
} from "./chunk-6JLDY6ZT.js";
import {
  ancestors,
  environmentOf
} from "./chunk-KGIJUJGI.js";
import {
  _enum,
  array,
  boolean,
  int,
  number,
  record,
  strictObject,
  string
} from "./chunk-7AP3YW2E.js";
import {
  KlaussError,
  messageOf
} from "./chunk-NEELCYRH.js";

// src/commands/context.ts
import { existsSync as existsSync2 } from "node:fs";
import { homedir } from "node:os";

// src/claude/session.ts
var SESSION_VARIABLE = "CLAUDE_CODE_SESSION_ID";
function sessionIdOf(environment) {
  let id = environment[SESSION_VARIABLE];
  return id ? asSessionId(id) : null;
}
function clientOf(session) {
  return ancestors(process.pid).find(({ pid }) => environmentOf(pid)?.[SESSION_VARIABLE] !== session) ?? null;
}

// src/config/load.ts
import { basename, join as join2 } from "node:path";

// src/config/config.ts
var PERMISSION_MODES = ["acceptEdits", "dontAsk", "auto", "plan", "bypassPermissions"], ISOLATIONS = ["shared", "auto"];
function defaultConfig(projectName) {
  return {
    project: { name: projectName, description: "" },
    database: { path: null, autoCleanupDays: 0 },
    safety: { enforceProjectBoundary: !0, allowExternalDirs: !1, confirmDestructive: !1 },
    workers: {
      defaultCount: 4,
      maxCount: 10,
      logDirectory: "logs",
      restartOnFailure: !0,
      heartbeatInterval: 5,
      staleTimeout: 30,
      idleTimeout: 300,
      stopGrace: 10
    },
    defaults: { priority: 5, timeout: 1800, maxRetries: 1, pollInterval: 1 },
    client: { command: "claude", stallTimeout: 600, maxTurns: null, strictMcp: !0, model: null },
    permissions: { mode: "acceptEdits", allow: [], deny: [] },
    workspace: { isolation: "shared" },
    logs: { maxSizeMb: 10, maxFiles: 5 },
    monitoring: { dashboardEnabled: !0, progressUpdates: !0, detailedLogging: !1 },
    coordination: { sharedDb: null, enabled: !1 },
    relatedProjects: {},
    directories: {}
  };
}

// src/config/fault.ts
function faultOf(finding, place) {
  let { path: path2, message, hint } = finding;
  return { ...place, key: formatPath(path2), message, ...hint !== void 0 && { hint } };
}
function throwOnFaults(faults) {
  if (faults.length === 0) return;
  let lines = faults.map(
    ({ source, line, key, message, hint }) => [`${source}:`, line !== null && `line ${line}:`, key, message, hint && `- ${hint}`].filter(Boolean).join(" ")
  ), title = faults.length === 1 ? "" : `The configuration has ${faults.length} faults:
`;
  throw new KlaussError("config", title + lines.join(`
`), {
    hint: "Correct it and try again; `klauss init-config` shows every key with its default.",
    details: faults
  });
}

// src/config/contradictions.ts
function contradictions(config, sources) {
  return find(config).map(({ key, other, message }) => {
    let guilty = sources.findLast((source) => says(source, key) || says(source, other)), written = guilty && !says(guilty, key) ? other : key;
    return faultOf({ path: key, message }, guilty?.place(written) ?? { source: "built-in", line: null });
  });
}
function find({ workers, coordination }) {
  let found = [];
  return workers.defaultCount > workers.maxCount && found.push({
    key: ["workers", "default_count"],
    other: ["workers", "max_count"],
    message: `must be at most workers.max_count (${workers.maxCount}), not ${workers.defaultCount}`
  }), workers.heartbeatInterval * 2 >= workers.staleTimeout && found.push({
    key: ["workers", "heartbeat_interval"],
    other: ["workers", "stale_timeout"],
    message: `must be less than half of workers.stale_timeout (${workers.staleTimeout}), not ${workers.heartbeatInterval}`
  }), coordination.enabled && coordination.sharedDb === null && found.push({
    key: ["coordination", "enabled"],
    other: ["coordination", "shared_db"],
    message: "needs coordination.shared_db, the path of the shared queue"
  }), found;
}
function says({ values }, [section, key]) {
  return values[section]?.[key] !== void 0;
}

// src/config/layer.ts
import { resolve } from "node:path";

// src/config/camel.ts
var camelCase = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()), snakeCase = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
function camelKeys(value) {
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [camelCase(key), held])
  );
}

// src/config/schema.ts
var LONGEST_SECONDS = 604800, flag = boolean(), path = string().min(1), seconds = number().positive().max(LONGEST_SECONDS), isolation = _enum(ISOLATIONS, {
  error: ({ input }) => input === "worktree" ? 'must be "shared" or "auto": "worktree" is not available yet' : void 0
}), sections = {
  project: strictObject({ name: string().min(1), description: string() }).exactPartial(),
  database: strictObject({ path, auto_cleanup_days: int().min(0) }).exactPartial(),
  safety: strictObject({ enforce_project_boundary: flag, allow_external_dirs: flag, confirm_destructive: flag }).exactPartial(),
  workers: strictObject({
    default_count: int().min(1),
    max_count: int().min(1).max(1e3),
    log_directory: path,
    restart_on_failure: flag,
    heartbeat_interval: seconds,
    stale_timeout: seconds,
    idle_timeout: seconds,
    stop_grace: number().min(0).max(LONGEST_SECONDS)
  }).exactPartial(),
  defaults: strictObject({
    priority: int(),
    timeout: seconds,
    max_retries: int().min(0).max(100),
    poll_interval: seconds
  }).exactPartial(),
  client: strictObject({
    command: path,
    stall_timeout: seconds,
    max_turns: int().min(1),
    strict_mcp: flag,
    model: string().min(1)
  }).exactPartial(),
  permissions: strictObject({
    mode: _enum(PERMISSION_MODES),
    allow: array(string().min(1)),
    deny: array(string().min(1))
  }).exactPartial(),
  workspace: strictObject({ isolation }).exactPartial(),
  logs: strictObject({ max_size_mb: number().positive(), max_files: int().min(1) }).exactPartial(),
  monitoring: strictObject({ dashboard_enabled: flag, progress_updates: flag, detailed_logging: flag }).exactPartial(),
  coordination: strictObject({ shared_db: path, enabled: flag }).exactPartial()
}, namedPaths = record(string(), path), fileSchema = strictObject({ ...sections, related_projects: namedPaths, directories: namedPaths }).exactPartial();
function toLayer(file) {
  let { related_projects: relatedProjects, directories, ...rest } = file;
  return { ...Object.fromEntries(
    Object.entries(rest).map(([section, values]) => [section, camelKeys(values)])
  ), ...relatedProjects && { relatedProjects }, ...directories && { directories } };
}

// src/config/sources.ts
import { readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";

// src/config/lines.ts
function keyLines(toml) {
  let lines = /* @__PURE__ */ new Map();
  for (let { line, keys } of statements(toml))
    for (let path2 of pathsOf(keys)) {
      let id = idOf(path2);
      lines.has(id) || lines.set(id, line);
    }
  return (path2) => {
    for (let length = path2.length; length > 0; length--) {
      let line = lines.get(idOf(path2.slice(0, length)));
      if (line !== void 0) return line;
    }
    return null;
  };
}
var idOf = (path2) => JSON.stringify(path2.map(String));
function* statements(toml) {
  let table = "", statement = "", line = 1;
  for (let [index, text] of toml.split(`
`).entries()) {
    statement === "" && (line = index + 1), statement += `${text}
`;
    let isHeader = statement.trimStart().startsWith("["), keys = tryParse(isHeader ? statement : table + statement);
    keys !== null && (isHeader && (table = statement), statement = "", yield { line, keys });
  }
}
function tryParse(toml) {
  try {
    return parse(toml);
  } catch {
    return null;
  }
}
function* pathsOf(value, above = []) {
  for (let [key, held] of Object.entries(value)) {
    let path2 = [...above, key];
    yield path2, typeof held == "object" && held !== null && !Array.isArray(held) && (yield* pathsOf(held, path2));
  }
}

// src/config/sources.ts
var PROJECT_FILE = ".klauss.toml", VARIABLES = {
  KLAUSS_DB_PATH: ["database", "path"],
  KLAUSS_WORKERS: ["workers", "default_count"],
  KLAUSS_CLAUDE: ["client", "command"]
};
function userFile(home, env) {
  let xdg = env.XDG_CONFIG_HOME;
  return join(xdg && isAbsolute(xdg) ? xdg : join(home, ".config"), "klauss", "config.toml");
}
function fileSource(kind, file, base) {
  let text = read(file);
  if (text === null) return null;
  let lineOf = lazy(() => keyLines(text));
  return {
    kind,
    values: parseToml(text, file),
    base,
    place: (path2) => ({ source: file, line: lineOf()(path2) })
  };
}
function environmentSources(env, cwd) {
  return Object.entries(VARIABLES).flatMap(([variable, [section, key]]) => {
    let value = env[variable];
    if (value === void 0 || value === "") return [];
    let isNumber = variable === "KLAUSS_WORKERS" && /^\d+$/.test(value);
    return {
      kind: "environment",
      values: { [section]: { [key]: isNumber ? Number(value) : value } },
      base: cwd,
      place: () => ({ source: variable, line: null })
    };
  });
}
function overrideSource(overrides, cwd) {
  let sections2 = Object.entries(overrides).map(([section, values]) => [
    snakeCase(section),
    Object.fromEntries(
      Object.entries(values).filter(([, value]) => value != null).map(([key, value]) => [snakeCase(key), value])
    )
  ]);
  return {
    kind: "command line",
    values: Object.fromEntries(sections2),
    base: cwd,
    place: () => ({ source: "command line", line: null })
  };
}
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    let { code } = cause;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw new KlaussError("file", `${file} cannot be read: ${messageOf(cause)}`, {
      hint: "Make it a readable file, or remove it.",
      cause
    });
  }
}
function parseToml(text, file) {
  try {
    return parse(text, { unsafeKeyBehaviour: "throw" });
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    let { line, column } = cause;
    throw new KlaussError("config", `${file}: line ${line}, column ${column}: ${cause.message.trimEnd()}`, {
      hint: "Correct it and try again.",
      details: { source: file, line, column },
      cause
    });
  }
}
function lazy(make) {
  let made;
  return () => (made ??= { value: make() }, made.value);
}

// src/config/layer.ts
function readLayer(source, home) {
  let checked = check(fileSchema, source.values);
  if ("findings" in checked)
    return {
      layer: {},
      faults: checked.findings.map((finding) => faultOf(finding, source.place(finding.path)))
    };
  let layer = toLayer(checked.value);
  return { layer: withAbsolutePaths(layer, source.base, home), faults: bypassFaults(layer, source) };
}
function bypassFaults(layer, source) {
  if (layer.permissions?.mode !== "bypassPermissions" || source.kind === "project") return [];
  let path2 = ["permissions", "mode"], message = `may be "bypassPermissions" only in the project's own ${PROJECT_FILE}`;
  return [faultOf({ path: path2, message }, source.place(path2))];
}
function withAbsolutePaths(layer, base, home) {
  let expand = (path2) => path2.replace(/^~(?=\/|$)/, home), absolute = (path2) => resolve(base, expand(path2)), absoluteAll = (named) => Object.fromEntries(Object.entries(named).map(([name, path2]) => [name, absolute(path2)])), { database, workers, coordination, client, relatedProjects, directories } = layer;
  return {
    ...layer,
    ...database?.path && { database: { ...database, path: absolute(database.path) } },
    ...workers?.logDirectory && { workers: { ...workers, logDirectory: expand(workers.logDirectory) } },
    ...coordination?.sharedDb && {
      coordination: { ...coordination, sharedDb: absolute(coordination.sharedDb) }
    },
    ...client?.command?.includes("/") && { client: { ...client, command: absolute(client.command) } },
    ...relatedProjects && { relatedProjects: absoluteAll(relatedProjects) },
    ...directories && { directories: absoluteAll(directories) }
  };
}

// src/config/load.ts
function loadConfig(options) {
  let { projectRoot, home, cwd, env, overrides = {} } = options, files = [
    fileSource("user", userFile(home, env), projectRoot),
    fileSource("project", join2(projectRoot, PROJECT_FILE), projectRoot)
  ].filter((source) => source !== null), direct = [...environmentSources(env, cwd), overrideSource(overrides, cwd)], fileLayers = files.map((source) => readLayer(source, home)), directLayers = direct.map((source) => readLayer(source, home));
  throwOnFaults([...fileLayers, ...directLayers].flatMap(({ faults }) => faults));
  let builtIn = defaultConfig(basename(projectRoot)), fromFiles = fileLayers.reduce((config2, { layer }) => overlay(config2, layer), builtIn), config = directLayers.reduce(
    (config2, { layer }) => overlay(config2, layer),
    withSharedQueue(fromFiles)
  );
  return throwOnFaults(contradictions(config, [...files, ...direct])), config;
}
function overlay(config, layer) {
  let sections2 = Object.entries(config).map(([section, values]) => [
    section,
    { ...values, ...layer[section] }
  ]);
  return Object.fromEntries(sections2);
}
function withSharedQueue(config) {
  let { enabled, sharedDb } = config.coordination;
  return enabled && sharedDb !== null ? overlay(config, { database: { path: sharedDb } }) : config;
}

// src/config/project.ts
import { existsSync, mkdirSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { dirname, join as join3, resolve as resolve2 } from "node:path";
var MARKS = [".klauss.toml", ".git"];
function findProject(startDir, explicit) {
  let start = realDirectory(resolve2(startDir, explicit ?? "."));
  if (explicit !== void 0) return start;
  for (let directory = start; ; directory = dirname(directory)) {
    if (MARKS.some((mark) => existsSync(join3(directory, mark)))) return directory;
    if (directory === dirname(directory)) return start;
  }
}
function paths(root, config) {
  let stateDir = join3(root, ".klauss");
  return {
    root,
    stateDir,
    database: config.database.path ?? join3(stateDir, "klauss.db"),
    logs: resolve2(stateDir, config.workers.logDirectory),
    plans: join3(stateDir, "plans"),
    worktrees: join3(stateDir, "worktrees")
  };
}
function ensureStateDir({ stateDir }) {
  try {
    mkdirSync(stateDir, { recursive: !0, mode: 448 });
    let ignore = join3(stateDir, ".gitignore");
    existsSync(ignore) || writeFileSync(ignore, `*
`);
  } catch (cause) {
    throw new KlaussError("file", `${stateDir} cannot be made: ${messageOf(cause)}`, {
      hint: "Make the project directory writable, and see that `.klauss` is no file.",
      cause
    });
  }
}
function realDirectory(path2) {
  if (!statSync(path2, { throwIfNoEntry: !1 })?.isDirectory())
    throw new KlaussError("usage", `${path2} is not a directory.`, {
      hint: "Name an existing directory with --project."
    });
  return realpathSync(path2);
}

// src/queue/open.ts
import { randomBytes } from "node:crypto";
async function openQueue({
  path: path2,
  clock = Date.now,
  random = randomBytes
}) {
  let { openSqlite } = await import("./sqlite-NQQ7ZPET.js");
  return openSqlite({ path: path2, clock, random });
}

// src/commands/context.ts
var Context = class {
  cwd;
  environment;
  config;
  paths;
  /** The Claude Code session that this process was started from, or null. */
  session;
  #queue = null;
  /** @throws KlaussError `usage` or `config`, when the project or its configuration is wrong */
  constructor({ cwd, environment, project, database, overrides = {} }) {
    this.cwd = cwd, this.environment = environment;
    let root = findProject(cwd, project);
    this.config = loadConfig({
      projectRoot: root,
      home: homedir(),
      cwd,
      env: environment,
      overrides: database === void 0 ? overrides : { ...overrides, database: { path: database } }
    }), this.paths = paths(root, this.config), this.session = sessionIdOf(environment);
  }
  /** The queue, made when there is none. */
  async queue() {
    if (this.environment.KLAUSS_WORKER !== void 0)
      throw new KlaussError("state", "Klauss is not available inside one of its own workers.", {
        hint: "Do the task yourself, and report it as blocked when it is too large for one worker."
      });
    return ensureStateDir(this.paths), this.#queue ??= openQueue({ path: this.paths.database }), await this.#queue;
  }
  /** The queue, or null: nothing was ever submitted here. Looking does not make one. */
  async existingQueue() {
    return existsSync2(this.paths.database) ? await this.queue() : null;
  }
  /** The session's id, after it was registered, so that the pool can see when its client is gone. */
  async registeredSession() {
    let client = this.session === null ? null : clientOf(this.session);
    return this.session === null || client === null ? null : (await (await this.queue()).registerSession(this.session, client), this.session);
  }
  /**
   * Makes sure that a pool serves the queue.
   * @param workers null: as many as the work needs
   */
  async ensurePool(workers) {
    return await ensurePool({
      queue: await this.queue(),
      paths: this.paths,
      environment: this.environment,
      workers,
      session: await this.registeredSession()
    });
  }
  /** Tells the living pool, if there is one, that rows changed. */
  async wakePool() {
    let pool = await livingPool(await this.queue());
    pool !== null && await ask(pool.socket, { type: "wake" });
  }
  async [Symbol.asyncDispose]() {
    await (await this.#queue)?.[Symbol.asyncDispose]();
  }
};

export {
  clientOf,
  Context
};
