import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Context
} from "./chunks/chunk-KTQDTGYZ.js";
import "./chunks/chunk-D6ERHZLK.js";
import {
  nearest
} from "./chunks/chunk-XYKCTES6.js";
import "./chunks/chunk-PTSTNGBG.js";
import {
  packageVersion
} from "./chunks/chunk-6JLDY6ZT.js";
import "./chunks/chunk-THY2JLLL.js";
import "./chunks/chunk-KGIJUJGI.js";
import {
  EXIT
} from "./chunks/chunk-77YVOCVH.js";
import "./chunks/chunk-7AP3YW2E.js";
import {
  KlaussError,
  __callDispose,
  __using
} from "./chunks/chunk-NEELCYRH.js";

// dev/node_modules/citty/dist/_chunks/libs/scule.mjs
var NUMBER_CHAR_RE = /\d/, STR_SPLITTERS = [
  "-",
  "_",
  "/",
  "."
];
function isUppercase(char = "") {
  if (!NUMBER_CHAR_RE.test(char))
    return char !== char.toLowerCase();
}
function splitByCase(str, separators) {
  let splitters = separators ?? STR_SPLITTERS, parts = [];
  if (!str || typeof str != "string") return parts;
  let buff = "", previousUpper, previousSplitter;
  for (let char of str) {
    let isSplitter = splitters.includes(char);
    if (isSplitter === !0) {
      parts.push(buff), buff = "", previousUpper = void 0;
      continue;
    }
    let isUpper = isUppercase(char);
    if (previousSplitter === !1) {
      if (previousUpper === !1 && isUpper === !0) {
        parts.push(buff), buff = char, previousUpper = isUpper;
        continue;
      }
      if (previousUpper === !0 && isUpper === !1 && buff.length > 1) {
        let lastChar = buff.at(-1);
        parts.push(buff.slice(0, Math.max(0, buff.length - 1))), buff = lastChar + char, previousUpper = isUpper;
        continue;
      }
    }
    buff += char, previousUpper = isUpper, previousSplitter = isSplitter;
  }
  return parts.push(buff), parts;
}
function upperFirst(str) {
  return str ? str[0].toUpperCase() + str.slice(1) : "";
}
function lowerFirst(str) {
  return str ? str[0].toLowerCase() + str.slice(1) : "";
}
function pascalCase(str, opts) {
  return str ? (Array.isArray(str) ? str : splitByCase(str)).map((p) => upperFirst(opts?.normalize ? p.toLowerCase() : p)).join("") : "";
}
function camelCase(str, opts) {
  return lowerFirst(pascalCase(str || "", opts));
}
function kebabCase(str, joiner) {
  return str ? (Array.isArray(str) ? str : splitByCase(str)).map((p) => p.toLowerCase()).join(joiner ?? "-") : "";
}
function snakeCase(str) {
  return kebabCase(str || "", "_");
}

// dev/node_modules/citty/dist/index.mjs
import { parseArgs as parseArgs$1 } from "node:util";
function toArray(val) {
  return Array.isArray(val) ? val : val === void 0 ? [] : [val];
}
function formatLineColumns(lines, linePrefix = "") {
  let maxLength = [];
  for (let line of lines) for (let [i, element] of line.entries()) maxLength[i] = Math.max(maxLength[i] || 0, element.length);
  return lines.map((l) => l.map((c, i) => linePrefix + c[i === 0 ? "padStart" : "padEnd"](maxLength[i])).join("  ")).join(`
`);
}
function resolveValue(input) {
  return typeof input == "function" ? input() : input;
}
var CLIError = class extends Error {
  code;
  constructor(message, code) {
    super(message), this.name = "CLIError", this.code = code;
  }
};
function parseRawArgs(args = [], opts = {}) {
  let booleans = new Set(opts.boolean || []), strings = new Set(opts.string || []), aliasMap = opts.alias || {}, defaults = opts.default || {}, aliasToMain = /* @__PURE__ */ new Map(), mainToAliases = /* @__PURE__ */ new Map();
  for (let [key, value] of Object.entries(aliasMap)) {
    let targets = value;
    for (let target of targets)
      aliasToMain.set(key, target), mainToAliases.has(target) || mainToAliases.set(target, []), mainToAliases.get(target).push(key), aliasToMain.set(target, key), mainToAliases.has(key) || mainToAliases.set(key, []), mainToAliases.get(key).push(target);
  }
  let options = {};
  function getType(name) {
    if (booleans.has(name)) return "boolean";
    let aliases = mainToAliases.get(name) || [];
    for (let alias of aliases) if (booleans.has(alias)) return "boolean";
    return "string";
  }
  function isStringType(name) {
    if (strings.has(name)) return !0;
    let aliases = mainToAliases.get(name) || [];
    for (let alias of aliases) if (strings.has(alias)) return !0;
    return !1;
  }
  let allOptions = /* @__PURE__ */ new Set([
    ...booleans,
    ...strings,
    ...Object.keys(aliasMap),
    ...Object.values(aliasMap).flat(),
    ...Object.keys(defaults)
  ]);
  for (let name of allOptions) options[name] || (options[name] = {
    type: getType(name),
    default: defaults[name]
  });
  for (let [alias, main2] of aliasToMain.entries()) alias.length === 1 && options[main2] && !options[main2].short && (options[main2].short = alias);
  let processedArgs = [], negatedFlags = {};
  for (let i = 0; i < args.length; i++) {
    let arg = args[i];
    if (arg === "--") {
      processedArgs.push(...args.slice(i));
      break;
    }
    if (arg.startsWith("--no-")) {
      let flagName = arg.slice(5);
      negatedFlags[flagName] = !0;
      continue;
    }
    processedArgs.push(arg);
  }
  let parsed;
  try {
    parsed = parseArgs$1({
      args: processedArgs,
      options: Object.keys(options).length > 0 ? options : void 0,
      allowPositionals: !0,
      strict: !1
    });
  } catch {
    parsed = {
      values: {},
      positionals: processedArgs
    };
  }
  let out = { _: [] };
  out._ = parsed.positionals;
  for (let [key, value] of Object.entries(parsed.values)) {
    let coerced = value;
    getType(key) === "boolean" && typeof value == "string" ? coerced = value !== "false" : isStringType(key) && typeof value == "boolean" && (coerced = ""), out[key] = coerced;
  }
  for (let [name] of Object.entries(negatedFlags)) {
    out[name] = !1;
    let mainName = aliasToMain.get(name);
    mainName && (out[mainName] = !1);
    let aliases = mainToAliases.get(name);
    if (aliases) for (let alias of aliases) out[alias] = !1;
  }
  for (let [alias, main2] of aliasToMain.entries())
    out[alias] !== void 0 && out[main2] === void 0 && (out[main2] = out[alias]), out[main2] !== void 0 && out[alias] === void 0 && (out[alias] = out[main2]), out[alias] !== out[main2] && defaults[main2] === out[main2] && (out[main2] = out[alias]);
  return out;
}
var noColor = /* @__PURE__ */ (() => {
  let env = globalThis.process?.env ?? {};
  return env.NO_COLOR === "1" || env.TERM === "dumb" || env.TEST || env.CI;
})(), _c = (c, r = 39) => (t) => noColor ? t : `\x1B[${c}m${t}\x1B[${r}m`, bold = /* @__PURE__ */ _c(1, 22), cyan = /* @__PURE__ */ _c(36), gray = /* @__PURE__ */ _c(90), underline = /* @__PURE__ */ _c(4, 24);
function parseArgs(rawArgs, argsDef) {
  let parseOptions = {
    boolean: [],
    string: [],
    alias: {},
    default: {}
  }, args = resolveArgs(argsDef);
  for (let arg of args) {
    if (arg.type === "positional") continue;
    arg.type === "string" || arg.type === "enum" ? parseOptions.string.push(arg.name) : arg.type === "boolean" && parseOptions.boolean.push(arg.name), arg.default !== void 0 && (parseOptions.default[arg.name] = arg.default), arg.alias && (parseOptions.alias[arg.name] = arg.alias);
    let camelName = camelCase(arg.name), kebabName = kebabCase(arg.name);
    if (camelName !== arg.name || kebabName !== arg.name) {
      let existingAliases = toArray(parseOptions.alias[arg.name] || []);
      camelName !== arg.name && !existingAliases.includes(camelName) && existingAliases.push(camelName), kebabName !== arg.name && !existingAliases.includes(kebabName) && existingAliases.push(kebabName), existingAliases.length > 0 && (parseOptions.alias[arg.name] = existingAliases);
    }
  }
  let parsed = parseRawArgs(rawArgs, parseOptions), [...positionalArguments] = parsed._, parsedArgsProxy = new Proxy(parsed, { get(target, prop) {
    return target[prop] ?? target[camelCase(prop)] ?? target[kebabCase(prop)];
  } });
  for (let [, arg] of args.entries()) if (arg.type === "positional") {
    let nextPositionalArgument = positionalArguments.shift();
    if (nextPositionalArgument !== void 0) parsedArgsProxy[arg.name] = nextPositionalArgument;
    else {
      if (arg.default === void 0 && arg.required !== !1) throw new CLIError(`Missing required positional argument: ${arg.name.toUpperCase()}`, "EARG");
      parsedArgsProxy[arg.name] = arg.default;
    }
  } else if (arg.type === "enum") {
    let argument = parsedArgsProxy[arg.name], options = arg.options || [];
    if (argument !== void 0 && options.length > 0 && !options.includes(argument)) throw new CLIError(`Invalid value for argument: ${cyan(`--${arg.name}`)} (${cyan(argument)}). Expected one of: ${options.map((o) => cyan(o)).join(", ")}.`, "EARG");
  } else if (arg.required && parsedArgsProxy[arg.name] === void 0) throw new CLIError(`Missing required argument: --${arg.name}`, "EARG");
  return parsedArgsProxy;
}
function resolveArgs(argsDef) {
  let args = [];
  for (let [name, argDef] of Object.entries(argsDef || {})) args.push({
    ...argDef,
    name,
    alias: toArray(argDef.alias)
  });
  return args;
}
var negativePrefixRe = /^no[-A-Z]/;
async function renderUsage(cmd, parent) {
  let cmdMeta = await resolveValue(cmd.meta || {}), cmdArgs = resolveArgs(await resolveValue(cmd.args || {})), parentMeta = await resolveValue(parent?.meta || {}), commandName = `${parentMeta.name ? `${parentMeta.name} ` : ""}` + (cmdMeta.name || process.argv[1]), argLines = [], posLines = [], commandsLines = [], usageLine = [];
  for (let arg of cmdArgs) if (arg.type === "positional") {
    let name = arg.name.toUpperCase(), isRequired = arg.required !== !1 && arg.default === void 0;
    posLines.push([cyan(name + renderValueHint(arg)), renderDescription(arg, isRequired)]), usageLine.push(isRequired ? `<${name}>` : `[${name}]`);
  } else {
    let isRequired = arg.required === !0 && arg.default === void 0, argStr = [...(arg.alias || []).map((a) => `-${a}`), `--${arg.name}`].join(", ") + renderValueHint(arg);
    if (argLines.push([cyan(argStr), renderDescription(arg, isRequired)]), arg.type === "boolean" && (arg.default === !0 || arg.negativeDescription) && !negativePrefixRe.test(arg.name)) {
      let negativeArgStr = [...(arg.alias || []).map((a) => `--no-${a}`), `--no-${arg.name}`].join(", ");
      argLines.push([cyan(negativeArgStr), [arg.negativeDescription, isRequired ? gray("(Required)") : ""].filter(Boolean).join(" ")]);
    }
    isRequired && usageLine.push(`--${arg.name}` + renderValueHint(arg));
  }
  if (cmd.subCommands) {
    let commandNames2 = [], subCommands = await resolveValue(cmd.subCommands);
    for (let [name, sub] of Object.entries(subCommands)) {
      let meta = await resolveValue((await resolveValue(sub))?.meta);
      if (meta?.hidden) continue;
      let aliases = toArray(meta?.alias), label = [name, ...aliases].join(", ");
      commandsLines.push([cyan(label), meta?.description || ""]), commandNames2.push(name, ...aliases);
    }
    usageLine.push(commandNames2.join("|"));
  }
  let usageLines = [], version = cmdMeta.version || parentMeta.version;
  usageLines.push(gray(`${cmdMeta.description} (${commandName + (version ? ` v${version}` : "")})`), "");
  let hasOptions = argLines.length > 0 || posLines.length > 0;
  return usageLines.push(`${underline(bold("USAGE"))} ${cyan(`${commandName}${hasOptions ? " [OPTIONS]" : ""} ${usageLine.join(" ")}`)}`, ""), posLines.length > 0 && (usageLines.push(underline(bold("ARGUMENTS")), ""), usageLines.push(formatLineColumns(posLines, "  ")), usageLines.push("")), argLines.length > 0 && (usageLines.push(underline(bold("OPTIONS")), ""), usageLines.push(formatLineColumns(argLines, "  ")), usageLines.push("")), commandsLines.length > 0 && (usageLines.push(underline(bold("COMMANDS")), ""), usageLines.push(formatLineColumns(commandsLines, "  ")), usageLines.push("", `Use ${cyan(`${commandName} <command> --help`)} for more information about a command.`)), usageLines.filter((l) => typeof l == "string").join(`
`);
}
function renderValueHint(arg) {
  let valueHint = arg.valueHint ? `=<${arg.valueHint}>` : "", fallbackValueHint = valueHint || `=<${snakeCase(arg.name)}>`;
  return !arg.type || arg.type === "positional" || arg.type === "boolean" ? valueHint : arg.type === "enum" && arg.options?.length ? `=<${arg.options.join("|")}>` : fallbackValueHint;
}
function renderDescription(arg, required) {
  let requiredHint = required ? gray("(Required)") : "", defaultHint = arg.default === void 0 ? "" : gray(`(Default: ${arg.default})`);
  return [
    arg.description,
    requiredHint,
    defaultHint
  ].filter(Boolean).join(" ");
}

// dev/node_modules/consola/dist/core.mjs
var LogLevels = {
  silent: Number.NEGATIVE_INFINITY,
  fatal: 0,
  error: 0,
  warn: 1,
  log: 2,
  info: 3,
  success: 3,
  fail: 3,
  ready: 3,
  start: 3,
  box: 3,
  debug: 4,
  trace: 5,
  verbose: Number.POSITIVE_INFINITY
}, LogTypes = {
  // Silent
  silent: {
    level: -1
  },
  // Level 0
  fatal: {
    level: LogLevels.fatal
  },
  error: {
    level: LogLevels.error
  },
  // Level 1
  warn: {
    level: LogLevels.warn
  },
  // Level 2
  log: {
    level: LogLevels.log
  },
  // Level 3
  info: {
    level: LogLevels.info
  },
  success: {
    level: LogLevels.success
  },
  fail: {
    level: LogLevels.fail
  },
  ready: {
    level: LogLevels.info
  },
  start: {
    level: LogLevels.info
  },
  box: {
    level: LogLevels.info
  },
  // Level 4
  debug: {
    level: LogLevels.debug
  },
  // Level 5
  trace: {
    level: LogLevels.trace
  },
  // Verbose
  verbose: {
    level: LogLevels.verbose
  }
};
function isPlainObject$1(value) {
  if (value === null || typeof value != "object")
    return !1;
  let prototype = Object.getPrototypeOf(value);
  return prototype !== null && prototype !== Object.prototype && Object.getPrototypeOf(prototype) !== null || Symbol.iterator in value ? !1 : Symbol.toStringTag in value ? Object.prototype.toString.call(value) === "[object Module]" : !0;
}
function _defu(baseObject, defaults, namespace = ".", merger) {
  if (!isPlainObject$1(defaults))
    return _defu(baseObject, {}, namespace, merger);
  let object = Object.assign({}, defaults);
  for (let key in baseObject) {
    if (key === "__proto__" || key === "constructor")
      continue;
    let value = baseObject[key];
    value != null && (merger && merger(object, key, value, namespace) || (Array.isArray(value) && Array.isArray(object[key]) ? object[key] = [...value, ...object[key]] : isPlainObject$1(value) && isPlainObject$1(object[key]) ? object[key] = _defu(
      value,
      object[key],
      (namespace ? `${namespace}.` : "") + key.toString(),
      merger
    ) : object[key] = value));
  }
  return object;
}
function createDefu(merger) {
  return (...arguments_) => (
    // eslint-disable-next-line unicorn/no-array-reduce
    arguments_.reduce((p, c) => _defu(p, c, "", merger), {})
  );
}
var defu = createDefu();
function isPlainObject(obj) {
  return Object.prototype.toString.call(obj) === "[object Object]";
}
function isLogObj(arg) {
  return !(!isPlainObject(arg) || !arg.message && !arg.args || arg.stack);
}
var paused = !1, queue = [], Consola = class _Consola {
  options;
  _lastLog;
  _mockFn;
  /**
   * Creates an instance of Consola with specified options or defaults.
   *
   * @param {Partial<ConsolaOptions>} [options={}] - Configuration options for the Consola instance.
   */
  constructor(options = {}) {
    let types = options.types || LogTypes;
    this.options = defu(
      {
        ...options,
        defaults: { ...options.defaults },
        level: _normalizeLogLevel(options.level, types),
        reporters: [...options.reporters || []]
      },
      {
        types: LogTypes,
        throttle: 1e3,
        throttleMin: 5,
        formatOptions: {
          date: !0,
          colors: !1,
          compact: !0
        }
      }
    );
    for (let type in types) {
      let defaults = {
        type,
        ...this.options.defaults,
        ...types[type]
      };
      this[type] = this._wrapLogFn(defaults), this[type].raw = this._wrapLogFn(
        defaults,
        !0
      );
    }
    this.options.mockFn && this.mockTypes(), this._lastLog = {};
  }
  /**
   * Gets the current log level of the Consola instance.
   *
   * @returns {number} The current log level.
   */
  get level() {
    return this.options.level;
  }
  /**
   * Sets the minimum log level that will be output by the instance.
   *
   * @param {number} level - The new log level to set.
   */
  set level(level) {
    this.options.level = _normalizeLogLevel(
      level,
      this.options.types,
      this.options.level
    );
  }
  /**
   * Displays a prompt to the user and returns the response.
   * Throw an error if `prompt` is not supported by the current configuration.
   *
   * @template T
   * @param {string} message - The message to display in the prompt.
   * @param {T} [opts] - Optional options for the prompt. See {@link PromptOptions}.
   * @returns {promise<T>} A promise that infer with the prompt options. See {@link PromptOptions}.
   */
  prompt(message, opts) {
    if (!this.options.prompt)
      throw new Error("prompt is not supported!");
    return this.options.prompt(message, opts);
  }
  /**
   * Creates a new instance of Consola, inheriting options from the current instance, with possible overrides.
   *
   * @param {Partial<ConsolaOptions>} options - Optional overrides for the new instance. See {@link ConsolaOptions}.
   * @returns {ConsolaInstance} A new Consola instance. See {@link ConsolaInstance}.
   */
  create(options) {
    let instance = new _Consola({
      ...this.options,
      ...options
    });
    return this._mockFn && instance.mockTypes(this._mockFn), instance;
  }
  /**
   * Creates a new Consola instance with the specified default log object properties.
   *
   * @param {InputLogObject} defaults - Default properties to include in any log from the new instance. See {@link InputLogObject}.
   * @returns {ConsolaInstance} A new Consola instance. See {@link ConsolaInstance}.
   */
  withDefaults(defaults) {
    return this.create({
      ...this.options,
      defaults: {
        ...this.options.defaults,
        ...defaults
      }
    });
  }
  /**
   * Creates a new Consola instance with a specified tag, which will be included in every log.
   *
   * @param {string} tag - The tag to include in each log of the new instance.
   * @returns {ConsolaInstance} A new Consola instance. See {@link ConsolaInstance}.
   */
  withTag(tag) {
    return this.withDefaults({
      tag: this.options.defaults.tag ? this.options.defaults.tag + ":" + tag : tag
    });
  }
  /**
   * Adds a custom reporter to the Consola instance.
   * Reporters will be called for each log message, depending on their implementation and log level.
   *
   * @param {ConsolaReporter} reporter - The reporter to add. See {@link ConsolaReporter}.
   * @returns {Consola} The current Consola instance.
   */
  addReporter(reporter) {
    return this.options.reporters.push(reporter), this;
  }
  /**
   * Removes a custom reporter from the Consola instance.
   * If no reporter is specified, all reporters will be removed.
   *
   * @param {ConsolaReporter} reporter - The reporter to remove. See {@link ConsolaReporter}.
   * @returns {Consola} The current Consola instance.
   */
  removeReporter(reporter) {
    if (reporter) {
      let i = this.options.reporters.indexOf(reporter);
      if (i !== -1)
        return this.options.reporters.splice(i, 1);
    } else
      this.options.reporters.splice(0);
    return this;
  }
  /**
   * Replaces all reporters of the Consola instance with the specified array of reporters.
   *
   * @param {ConsolaReporter[]} reporters - The new reporters to set. See {@link ConsolaReporter}.
   * @returns {Consola} The current Consola instance.
   */
  setReporters(reporters) {
    return this.options.reporters = Array.isArray(reporters) ? reporters : [reporters], this;
  }
  wrapAll() {
    this.wrapConsole(), this.wrapStd();
  }
  restoreAll() {
    this.restoreConsole(), this.restoreStd();
  }
  /**
   * Overrides console methods with Consola logging methods for consistent logging.
   */
  wrapConsole() {
    for (let type in this.options.types)
      console["__" + type] || (console["__" + type] = console[type]), console[type] = this[type].raw;
  }
  /**
   * Restores the original console methods, removing Consola overrides.
   */
  restoreConsole() {
    for (let type in this.options.types)
      console["__" + type] && (console[type] = console["__" + type], delete console["__" + type]);
  }
  /**
   * Overrides standard output and error streams to redirect them through Consola.
   */
  wrapStd() {
    this._wrapStream(this.options.stdout, "log"), this._wrapStream(this.options.stderr, "log");
  }
  _wrapStream(stream, type) {
    stream && (stream.__write || (stream.__write = stream.write), stream.write = (data) => {
      this[type].raw(String(data).trim());
    });
  }
  /**
   * Restores the original standard output and error streams, removing the Consola redirection.
   */
  restoreStd() {
    this._restoreStream(this.options.stdout), this._restoreStream(this.options.stderr);
  }
  _restoreStream(stream) {
    stream && stream.__write && (stream.write = stream.__write, delete stream.__write);
  }
  /**
   * Pauses logging, queues incoming logs until resumed.
   */
  pauseLogs() {
    paused = !0;
  }
  /**
   * Resumes logging, processing any queued logs.
   */
  resumeLogs() {
    paused = !1;
    let _queue = queue.splice(0);
    for (let item of _queue)
      item[0]._logFn(item[1], item[2]);
  }
  /**
   * Replaces logging methods with mocks if a mock function is provided.
   *
   * @param {ConsolaOptions["mockFn"]} mockFn - The function to use for mocking logging methods. See {@link ConsolaOptions["mockFn"]}.
   */
  mockTypes(mockFn) {
    let _mockFn = mockFn || this.options.mockFn;
    if (this._mockFn = _mockFn, typeof _mockFn == "function")
      for (let type in this.options.types)
        this[type] = _mockFn(type, this.options.types[type]) || this[type], this[type].raw = this[type];
  }
  _wrapLogFn(defaults, isRaw) {
    return (...args) => {
      if (paused) {
        queue.push([this, defaults, args, isRaw]);
        return;
      }
      return this._logFn(defaults, args, isRaw);
    };
  }
  _logFn(defaults, args, isRaw) {
    if ((defaults.level || 0) > this.level)
      return !1;
    let logObj = {
      date: /* @__PURE__ */ new Date(),
      args: [],
      ...defaults,
      level: _normalizeLogLevel(defaults.level, this.options.types)
    };
    !isRaw && args.length === 1 && isLogObj(args[0]) ? Object.assign(logObj, args[0]) : logObj.args = [...args], logObj.message && (logObj.args.unshift(logObj.message), delete logObj.message), logObj.additional && (Array.isArray(logObj.additional) || (logObj.additional = logObj.additional.split(`
`)), logObj.args.push(`
` + logObj.additional.join(`
`)), delete logObj.additional), logObj.type = typeof logObj.type == "string" ? logObj.type.toLowerCase() : "log", logObj.tag = typeof logObj.tag == "string" ? logObj.tag : "";
    let resolveLog = (newLog = !1) => {
      let repeated = (this._lastLog.count || 0) - this.options.throttleMin;
      if (this._lastLog.object && repeated > 0) {
        let args2 = [...this._lastLog.object.args];
        repeated > 1 && args2.push(`(repeated ${repeated} times)`), this._log({ ...this._lastLog.object, args: args2 }), this._lastLog.count = 1;
      }
      newLog && (this._lastLog.object = logObj, this._log(logObj));
    };
    clearTimeout(this._lastLog.timeout);
    let diffTime = this._lastLog.time && logObj.date ? logObj.date.getTime() - this._lastLog.time.getTime() : 0;
    if (this._lastLog.time = logObj.date, diffTime < this.options.throttle)
      try {
        let serializedLog = JSON.stringify([
          logObj.type,
          logObj.tag,
          logObj.args
        ]), isSameLog = this._lastLog.serialized === serializedLog;
        if (this._lastLog.serialized = serializedLog, isSameLog && (this._lastLog.count = (this._lastLog.count || 0) + 1, this._lastLog.count > this.options.throttleMin)) {
          this._lastLog.timeout = setTimeout(
            resolveLog,
            this.options.throttle
          );
          return;
        }
      } catch {
      }
    resolveLog(!0);
  }
  _log(logObj) {
    for (let reporter of this.options.reporters)
      reporter.log(logObj, {
        options: this.options
      });
  }
};
function _normalizeLogLevel(input, types = {}, defaultLevel = 3) {
  return input === void 0 ? defaultLevel : typeof input == "number" ? input : types[input] && types[input].level !== void 0 ? types[input].level : defaultLevel;
}
Consola.prototype.add = Consola.prototype.addReporter;
Consola.prototype.remove = Consola.prototype.removeReporter;
Consola.prototype.clear = Consola.prototype.removeReporter;
Consola.prototype.withScope = Consola.prototype.withTag;
Consola.prototype.mock = Consola.prototype.mockTypes;
Consola.prototype.pause = Consola.prototype.pauseLogs;
Consola.prototype.resume = Consola.prototype.resumeLogs;
function createConsola(options = {}) {
  return new Consola(options);
}

// dev/node_modules/consola/dist/shared/consola.DRwqZj3T.mjs
import { formatWithOptions } from "node:util";
import { sep } from "node:path";
function parseStack(stack, message) {
  let cwd = process.cwd() + sep;
  return stack.split(`
`).splice(message.split(`
`).length).map((l) => l.trim().replace("file://", "").replace(cwd, ""));
}
function writeStream(data, stream) {
  return (stream.__write || stream.write).call(stream, data);
}
var bracket = (x) => x ? `[${x}]` : "", BasicReporter = class {
  formatStack(stack, message, opts) {
    let indent = "  ".repeat((opts?.errorLevel || 0) + 1);
    return indent + parseStack(stack, message).join(`
${indent}`);
  }
  formatError(err, opts) {
    let message = err.message ?? formatWithOptions(opts, err), stack = err.stack ? this.formatStack(err.stack, message, opts) : "", level = opts?.errorLevel || 0, causedPrefix = level > 0 ? `${"  ".repeat(level)}[cause]: ` : "", causedError = err.cause ? `

` + this.formatError(err.cause, { ...opts, errorLevel: level + 1 }) : "";
    return causedPrefix + message + `
` + stack + causedError;
  }
  formatArgs(args, opts) {
    let _args = args.map((arg) => arg && typeof arg.stack == "string" ? this.formatError(arg, opts) : arg);
    return formatWithOptions(opts, ..._args);
  }
  formatDate(date, opts) {
    return opts.date ? date.toLocaleTimeString() : "";
  }
  filterAndJoin(arr) {
    return arr.filter(Boolean).join(" ");
  }
  formatLogObj(logObj, opts) {
    let message = this.formatArgs(logObj.args, opts);
    return logObj.type === "box" ? `
` + [
      bracket(logObj.tag),
      logObj.title && logObj.title,
      ...message.split(`
`)
    ].filter(Boolean).map((l) => " > " + l).join(`
`) + `
` : this.filterAndJoin([
      bracket(logObj.type),
      bracket(logObj.tag),
      message
    ]);
  }
  log(logObj, ctx) {
    let line = this.formatLogObj(logObj, {
      columns: ctx.options.stdout.columns || 0,
      ...ctx.options.formatOptions
    });
    return writeStream(
      line + `
`,
      logObj.level < 2 ? ctx.options.stderr || process.stderr : ctx.options.stdout || process.stdout
    );
  }
};

// dev/node_modules/consola/dist/basic.mjs
function createConsola2(options = {}) {
  let level = LogLevels.info;
  return process.env.CONSOLA_LEVEL && (level = Number.parseInt(process.env.CONSOLA_LEVEL) ?? level), createConsola({
    level,
    defaults: { level },
    stdout: process.stdout,
    stderr: process.stderr,
    reporters: options.reporters || [new BasicReporter()],
    ...options
  });
}
var consola = createConsola2();

// src/commands/catalogue.ts
var COMMANDS = {
  "submit-file": () => import("./chunks/submitFile-DQYYHKM2.js"),
  submit: () => import("./chunks/submit-YW7MFEDL.js"),
  start: () => import("./chunks/start-QWTLNA4Q.js"),
  wait: () => import("./chunks/wait-QMMURLOX.js"),
  status: () => import("./chunks/status-QFONREUH.js"),
  list: () => import("./chunks/list-BS4JZDUX.js"),
  show: () => import("./chunks/show-HOST5NBN.js"),
  stats: () => import("./chunks/stats-L67QRYZY.js"),
  stop: () => import("./chunks/stop-DLD2CASI.js"),
  kill: () => import("./chunks/kill-ROTXIANL.js"),
  cancel: () => import("./chunks/cancel-3A5G7GXM.js"),
  retry: () => import("./chunks/retry-EWSSPLP2.js"),
  resume: () => import("./chunks/resume-2OMJ5VYF.js"),
  workers: () => import("./chunks/workers-Y4XX56CG.js"),
  ps: () => import("./chunks/ps-SHTGOLVW.js"),
  logs: () => import("./chunks/logs-OZD7RQ2P.js"),
  dashboard: () => import("./chunks/dashboard-2TBUSSVT.js"),
  conventions: () => import("./chunks/conventions-X2NIWIG6.js"),
  "init-config": () => import("./chunks/initConfig-O6AJDLC7.js"),
  schema: () => import("./chunks/schema-PIYTLTYH.js"),
  clean: () => import("./chunks/clean-UZD3IYTA.js"),
  worker: () => import("./chunks/worker-A5KOSK3T.js"),
  supervise: () => import("./chunks/supervise-FATQIMRC.js")
}, commandNames = () => Object.keys(COMMANDS);
async function loadCommand(name) {
  return Object.hasOwn(COMMANDS, name) ? (await COMMANDS[name]()).default : null;
}

// src/commands/parse.ts
var VALUES = /* @__PURE__ */ new Map([
  ["--db", "db"],
  ["--project", "project"]
]), SWITCHES = /* @__PURE__ */ new Map([
  ["--json", "json"],
  ["--help", "help"],
  ["-h", "help"],
  ["--version", "version"]
]);
function splitArguments(argv) {
  let values = {}, switches = /* @__PURE__ */ new Set(), words = [];
  for (let index = 0; index < argv.length; index++) {
    let word = argv[index] ?? "";
    if (word === "--") {
      words.push(...argv.slice(index));
      break;
    }
    let [option = "", inline] = splitOnce(word, "="), value = VALUES.get(option), flag = SWITCHES.get(word);
    if (value !== void 0) {
      let given = inline ?? argv[++index];
      if (given === void 0 || given === "")
        throw new KlaussError("usage", `${option} is to be followed by a path.`);
      values[value] = given;
    } else flag !== void 0 ? switches.add(flag) : words.push(word);
  }
  let [name = null, ...rest] = words;
  return {
    globals: {
      ...values,
      json: switches.has("json"),
      help: switches.has("help"),
      version: switches.has("version")
    },
    name,
    rest
  };
}
function parseCommand(name, command, rest) {
  let hint = `See \`klauss ${name} --help\`.`, parsed;
  try {
    parsed = parseArgs(withOptionalValues(rest, command), command.args);
  } catch (error) {
    throw new KlaussError("usage", error instanceof Error ? error.message : String(error), { hint });
  }
  let options = Object.entries(command.args).filter(([, definition]) => definition.type !== "positional"), known = new Set(options.flatMap(([option, definition]) => [option, ...aliasesOf(definition)])), positionals = Object.keys(command.args).filter((key) => !options.some(([option]) => option === key));
  for (let key of Object.keys(parsed)) {
    if (key === "_" || known.has(key) || known.has(kebab(key)) || positionals.includes(key)) continue;
    let near = nearest(key, [...known]), option = key.length === 1 ? `-${key}` : `--${key}`;
    throw new KlaussError("usage", `\`klauss ${name}\` has no option ${option}.`, {
      hint: near === null ? hint : `Did you mean --${near}? ${hint}`
    });
  }
  let extra = parsed._.slice(positionals.length);
  if (extra.length > 0)
    throw new KlaussError("usage", `\`klauss ${name}\` does not take \`${extra[0]}\`.`, { hint });
  return parsed;
}
function withOptionalValues(words, command) {
  let optional = Object.entries(command.args).filter(([, { valueHint }]) => valueHint?.startsWith("[")), names = new Set(optional.map(([name]) => `--${name}`));
  return words.map(
    (word, index) => names.has(word) && !/^\d+$/.test(words[index + 1] ?? "") ? `${word}=` : word
  );
}
var aliasesOf = (definition) => "alias" in definition && definition.alias !== void 0 ? [definition.alias].flat() : [], kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
function splitOnce(text, separator) {
  let at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

// src/cli.ts
var eyes = createConsola2({
  reporters: [{ log: ({ args }) => {
    process.stderr.write(`${args.join(" ")}
`);
  } }]
});
async function main(argv) {
  try {
    var _stack = [];
    try {
      let { globals, name, rest } = splitArguments(argv);
      if (globals.version) return print(`${packageVersion()}
`);
      if (name === null) return print(`${await overview()}
`, globals.help ? EXIT.ok : EXIT.usage);
      let command = await loadCommand(name);
      if (command === null) throw unknownCommand(name);
      if (globals.help) return print(`${await usage(name, command)}
`);
      let context = __using(_stack, new Context({
        cwd: process.cwd(),
        environment: process.env,
        project: globals.project,
        database: globals.db
      }), !0);
      let result = await command.run(context, parseCommand(name, command, rest), {
        json: globals.json,
        note: (line) => eyes.log(line),
        print: (text) => process.stdout.write(text),
        interrupts
      });
      return result === null ? EXIT.ok : show(result, globals.json);
    } catch (_) {
      var _error = _, _hasError = !0;
    } finally {
      var _promise = __callDispose(_stack, _error, _hasError);
      _promise && await _promise;
    }
  } catch (error) {
    return fail(error, argv.includes("--json"));
  }
}
function show(result, json) {
  let text = json ? JSON.stringify(result.data, null, 2) : result.text;
  return print(text === "" ? "" : `${text}
`, result.exitCode ?? EXIT.ok);
}
function print(text, exitCode = EXIT.ok) {
  return process.stdout.write(text), exitCode;
}
function fail(error, json) {
  let expected = error instanceof KlaussError ? error : null;
  if (json) {
    let {
      code,
      message,
      hint = null,
      details = null
    } = expected ?? {
      code: "defect",
      message: error instanceof Error ? error.stack ?? error.message : String(error)
    };
    print(`${JSON.stringify({ error: { code, message, hint, details } }, null, 2)}
`);
  } else expected !== null ? process.stderr.write(
    `klauss: ${expected.message}
${expected.hint === void 0 ? "" : `${expected.hint}
`}`
  ) : eyes.fatal(`klauss: this is a defect: ${error instanceof Error ? error.stack : String(error)}`);
  return exitCodeOf(expected);
}
function exitCodeOf(error) {
  switch (error?.code) {
    case "environment":
      return EXIT.environment;
    case void 0:
    case "pool":
    case "database":
      return EXIT.failed;
    default:
      return EXIT.usage;
  }
}
function unknownCommand(name) {
  let near = nearest(name, commandNames());
  return new KlaussError("usage", `There is no command \`${name}\`.`, {
    hint: near === null ? "See `klauss --help`." : `Did you mean \`klauss ${near}\`? See \`klauss --help\`.`
  });
}
async function overview() {
  let shown = (await Promise.all(
    commandNames().map(async (name) => [name, await loadCommand(name)])
  )).filter(([, command]) => !command.hidden), width = Math.max(...shown.map(([name]) => name.length));
  return [
    "Klauss runs the tasks of a plan in parallel Claude Code workers.",
    "",
    "Usage: klauss [--db PATH] [--project DIR] [--json] COMMAND",
    "",
    ...shown.map(([name, command]) => `  ${name.padEnd(width)}  ${command.description}`),
    "",
    "klauss COMMAND --help tells more. Exit codes: 0 well, 1 the work failed, 2 bad usage or input,",
    "3 not finished yet, 4 environment not fit, 130 interrupted."
  ].join(`
`);
}
async function usage(name, command) {
  return await renderUsage({
    meta: { name: `klauss ${name}`, description: command.description },
    args: command.args
  });
}
function interrupts() {
  let first = new AbortController(), second = new AbortController();
  for (let signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => {
      second.signal.aborted && process.exit(EXIT.interrupted), (first.signal.aborted ? second : first).abort();
    });
  return { first: first.signal, second: second.signal };
}
process.exitCode = await main(process.argv.slice(2));
