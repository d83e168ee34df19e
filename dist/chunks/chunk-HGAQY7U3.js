import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  planSchema
} from "./chunk-3MLCX5SL.js";
import {
  check,
  didYouMean,
  formatPath
} from "./chunk-XYKCTES6.js";
import {
  isDynamicPattern
} from "./chunk-EFMZWZAR.js";
import {
  KlaussError,
  messageOf
} from "./chunk-NEELCYRH.js";

// src/plan/fault.ts
var MOST_LISTED = 100;
function refusal(faults, source) {
  let listed = faults.slice(0, MOST_LISTED).map((fault, index) => `${index + 1}. ${formatFault(fault)}`);
  faults.length > listed.length && listed.push(`... and ${faults.length - listed.length} more`);
  let plan = source === void 0 ? "The plan" : `The plan ${source}`, count = faults.length === 1 ? "1 fault" : `${faults.length} faults`;
  return new KlaussError("plan", `${plan} has ${count}:
${listed.join(`
`)}`, {
    hint: "Nothing was submitted. Correct the plan and submit it again.",
    details: faults
  });
}
function formatFault({ path, task, message, hint }) {
  let place = [path, task !== null && `(${task})`].filter(Boolean).join(" ");
  return [place && `${place}:`, message, hint && `- ${hint}`].filter(Boolean).join(" ");
}

// src/plan/places.ts
import { statSync } from "node:fs";

// src/plan/boundary.ts
import { isAbsolute, relative, sep } from "node:path";
function projectBoundary(root, config, physical) {
  let roots = [root, ...Object.values(config.relatedProjects)].flatMap((path) => {
    try {
      return physical(path);
    } catch {
      return [];
    }
  });
  return { contains: (path) => roots.some((directory) => isInside(path, directory)) };
}
function isInside(path, directory) {
  let way = relative(directory, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
var under = (directory, path) => isAbsolute(path) ? path : `${directory}${sep}${path}`;

// src/plan/draft.ts
function draftTasks(tasks) {
  return Array.isArray(tasks) ? tasks.map(draftTask) : [];
}
function* entries(list) {
  for (let [index, entry] of list.entries()) entry !== null && (yield [index, entry]);
}
function draftTask(value, index) {
  let task = isObject(value) ? value : {};
  return {
    index,
    key: stringOf(task.key),
    dependsOn: stringsOf(task.depends_on),
    workingDir: stringOf(task.working_dir),
    contextFiles: stringsOf(task.context_files),
    expectedOutputs: stringsOf(task.expected_outputs),
    allowExternal: task.allow_external === !0
  };
}
function isObject(value) {
  return typeof value == "object" && value !== null && !Array.isArray(value);
}
var stringOf = (value) => typeof value == "string" && value.trim() !== "" ? value : null, stringsOf = (value) => Array.isArray(value) ? value.map(stringOf) : [];

// src/plan/pattern.ts
var WILDCARD = /(?<!\\)[*?[\]{}()!]/, CLIMB = /(?:^|[/{(,|])\.\.(?:$|[/}),|])/;
function splitPattern(pattern) {
  let segments = pattern.split("/"), wild = isDynamicPattern(pattern) ? segments.findIndex((segment) => WILDCARD.test(segment)) : -1;
  return {
    base: (wild === -1 ? segments : segments.slice(0, wild)).join("/").replace(/\\(.)/g, "$1") || (pattern.startsWith("/") ? "/" : ""),
    climbs: wild !== -1 && CLIMB.test(segments.slice(wild).join("/"))
  };
}

// src/plan/physical.ts
import { lstatSync, readlinkSync } from "node:fs";
import { dirname, isAbsolute as isAbsolute2, join, sep as sep2 } from "node:path";
var MOST_LINKS = 40;
function physicalPaths() {
  let seen = /* @__PURE__ */ new Map(), lookAt = (path) => {
    let known = seen.get(path) ?? (seen.get(dirname(path))?.kind === "nothing" ? NOTHING : look(path));
    return seen.set(path, known), known;
  };
  return (path) => {
    let segments = path.split(sep2).reverse(), at = sep2, links = 0;
    for (let segment = segments.pop(); segment !== void 0; segment = segments.pop()) {
      if (segment === "" || segment === ".") continue;
      if (segment === "..") {
        at = dirname(at);
        continue;
      }
      let next = join(at, segment), found = lookAt(next);
      if (found.kind === "link") {
        if (++links > MOST_LINKS) throw new Error("too many symbolic links");
        isAbsolute2(found.target) && (at = sep2), segments.push(...found.target.split(sep2).reverse());
      } else
        at = next;
    }
    return at;
  };
}
var NOTHING = { kind: "nothing" };
function look(path) {
  let entry = lstatSync(path, { throwIfNoEntry: !1 });
  return entry === void 0 ? NOTHING : entry.isSymbolicLink() ? { kind: "link", target: readlinkSync(path) } : { kind: "other" };
}

// src/plan/places.ts
function resolvePlaces(drafts, root, config) {
  let physical = physicalPaths(), boundary = projectBoundary(root, config, physical), ground = { root, config, physical, boundary, isDirectory: directoryCheck() }, placed = drafts.map((draft) => placeTask(draft, ground));
  return {
    workingDirs: placed.map(({ workingDir }) => workingDir),
    faults: placed.flatMap(({ faults }) => faults)
  };
}
var OUTSIDE_HINT = "Name the other project in [related_projects], or set allow_external for this task, or allow_external_dirs in [safety].";
function placeTask(draft, ground) {
  let fault = (field, problem) => ({
    path: `tasks[${draft.index}].${field}`,
    task: draft.key,
    ...problem
  }), { enforceProjectBoundary, allowExternalDirs } = ground.config.safety, mayLeave = !enforceProjectBoundary || allowExternalDirs || draft.allowExternal, workingDir = placeWorkingDir(draft, ground, mayLeave);
  if (typeof workingDir != "string")
    return { workingDir: ground.root, faults: [fault("working_dir", workingDir)] };
  let faults = [], lists = { context_files: draft.contextFiles, expected_outputs: draft.expectedOutputs };
  for (let [field, patterns] of Object.entries(mayLeave ? {} : lists))
    for (let [position, pattern] of entries(patterns)) {
      let problem = checkPattern(pattern, workingDir, ground);
      problem !== null && faults.push(fault(`${field}[${position}]`, problem));
    }
  return { workingDir, faults };
}
function placeWorkingDir({ workingDir: written }, { root, config, physical, boundary, isDirectory }, mayLeave) {
  if (written === null) return root;
  let named = new Map([...Object.entries(config.directories), ...Object.entries(config.relatedProjects)]);
  try {
    let path = physical(under(root, named.get(written) ?? written));
    return !mayLeave && !boundary.contains(path) ? { message: `"${written}" is outside the project: ${path}`, hint: OUTSIDE_HINT } : isDirectory(path) ? path : { message: `"${written}" is no directory: ${path}`, hint: "Make it, or name one that is there." };
  } catch (error) {
    return { message: `"${written}" cannot be looked at: ${messageOf(error)}` };
  }
}
function checkPattern(pattern, workingDir, { physical, boundary }) {
  let { base, climbs } = splitPattern(pattern);
  if (climbs) return { message: `"${pattern}" has ".." after a wildcard`, hint: "Write it without." };
  try {
    let path = physical(under(workingDir, base));
    return boundary.contains(path) ? null : { message: `"${pattern}" is outside the project: ${path}`, hint: OUTSIDE_HINT };
  } catch (error) {
    return { message: `"${pattern}" cannot be looked at: ${messageOf(error)}` };
  }
}
function directoryCheck() {
  let seen = /* @__PURE__ */ new Map();
  return (path) => {
    let known = seen.get(path) ?? statSync(path, { throwIfNoEntry: !1 })?.isDirectory() ?? !1;
    return seen.set(path, known), known;
  };
}

// src/plan/json.ts
var WORDS = {
  value: "a value",
  "value or ]": 'a value or "]"',
  key: "a name in double quotes",
  "key or }": 'a name in double quotes or "}"',
  ":": '":"',
  ", or ]": '"," or "]"',
  ", or }": '"," or "}"',
  end: "the end of the text"
}, SPACE = /[ \t\n\r]*/y, SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|true\b|false\b|null\b/y, ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
function findJsonFault(text) {
  let open = [], expected = "value", at = skip(SPACE, text, 0), afterValue = () => open.at(-1) ?? "end";
  for (; at < text.length; ) {
    let char = text.charAt(at), isValue = expected === "value" || expected === "value or ]", isKey = expected === "key" || expected === "key or }", next = at + 1;
    if (char === '"' && (isValue || isKey)) {
      let string = readString(text, at);
      if (typeof string != "number") return string;
      next = string, expected = isKey ? ":" : afterValue();
    } else if (isValue && char === "[")
      open.push(", or ]"), expected = "value or ]";
    else if (isValue && char === "{")
      open.push(", or }"), expected = "key or }";
    else if (char === ":" && expected === ":")
      expected = "value";
    else if (char === "," && (expected === ", or ]" || expected === ", or }"))
      expected = expected === ", or ]" ? "value" : "key";
    else if ((char === "]" || char === "}") && expected.endsWith(`or ${char}`))
      open.pop(), expected = afterValue();
    else {
      if (next = isValue ? skip(SCALAR, text, at) : at, next === at) return { at, message: unexpected(char, expected) };
      expected = afterValue();
    }
    at = skip(SPACE, text, next);
  }
  return expected === "end" ? null : { at, message: `the text ends where ${WORDS[expected]} should be` };
}
function readString(text, start) {
  for (let at = start + 1; at < text.length; ) {
    let char = text.charAt(at);
    if (char === '"') return at + 1;
    if (char < " ")
      return { at, message: `${char === `
` || char === "\r" ? "a line break" : "a control character"} in a string; write it as an escape such as "\\n"` };
    let next = char === "\\" ? skip(ESCAPE, text, at) : at + 1;
    if (next === at)
      return { at, message: 'an unknown escape in a string; a backslash itself is written "\\\\"' };
    at = next;
  }
  return { at: start, message: "a string that begins here is not closed" };
}
function unexpected(char, expected) {
  return char === "'" ? "text stands in double quotes in JSON, not in single ones" : char === "/" || char === "#" ? "JSON has no comments" : (char === "]" || char === "}") && (expected === "value" || expected === "key") ? `a comma before "${char}"` : `${JSON.stringify(char)} where ${WORDS[expected]} should be`;
}
function skip(pattern, text, at) {
  return pattern.lastIndex = at, at + (pattern.exec(text)?.[0].length ?? 0);
}

// src/plan/read.ts
var EXCERPT = 80;
function readPlanText(text, source = "The plan") {
  let json = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(json);
  } catch (cause) {
    let fault = findJsonFault(json);
    if (fault === null) throw cause;
    let { line, column, excerpt } = locate(json, fault.at);
    throw new KlaussError(
      "plan",
      `${source} is not valid JSON: line ${line}, column ${column}: ${fault.message}

${excerpt}`,
      {
        hint: "Nothing was submitted. Correct the JSON and submit it again.",
        details: [{ path: "", task: null, message: fault.message, line, column }],
        cause
      }
    );
  }
}
function locate(text, at) {
  let before = text.slice(0, at).split(`
`), start = at - (before.at(-1)?.length ?? 0), end = text.indexOf(`
`, at), from = Math.max(start, at - EXCERPT / 2), shown = text.slice(from, Math.min(end === -1 ? text.length : end, from + EXCERPT)).trimEnd(), label = `${before.length} | `, caret = " ".repeat(label.length + at - from);
  return { line: before.length, column: at - start + 1, excerpt: `${label}${shown}
${caret}^` };
}

// src/domain/graph.ts
function findCycles(nodes) {
  let edges = edgesOf(nodes), cycles2 = [], done = /* @__PURE__ */ new Set();
  for (let root of edges.keys()) {
    if (done.has(root)) continue;
    let { visited, cycle } = walk(root, edges, done);
    for (let key of visited) done.add(key);
    cycle !== null && cycles2.push(cycle);
  }
  return cycles2;
}
function walk(root, edges, done) {
  let visited = /* @__PURE__ */ new Set([root]), path = [root], onPath = new Set(path), pending = [targets(root, edges)];
  for (let next = pending.at(-1); next !== void 0; next = pending.at(-1)) {
    let { value: target, done: exhausted } = next.next();
    if (exhausted) {
      pending.pop();
      let left = path.pop();
      left !== void 0 && onPath.delete(left);
    } else {
      if (onPath.has(target))
        return { visited, cycle: path.slice(path.indexOf(target)) };
      !visited.has(target) && !done.has(target) && (visited.add(target), path.push(target), onPath.add(target), pending.push(targets(target, edges)));
    }
  }
  return { visited, cycle: null };
}
function layers(nodes) {
  let edges = edgesOf(nodes), dependants = /* @__PURE__ */ new Map(), blocked = /* @__PURE__ */ new Map();
  for (let [key, dependencies] of edges) {
    blocked.set(key, dependencies.length);
    for (let dependency of dependencies) {
      let known = dependants.get(dependency);
      known === void 0 ? dependants.set(dependency, [key]) : known.push(key);
    }
  }
  let result = [], layer = [...edges.keys()].filter((key) => blocked.get(key) === 0);
  for (; layer.length > 0; ) {
    result.push(layer);
    let following = [];
    for (let dependant of layer.flatMap((key) => dependants.get(key) ?? [])) {
      let left = (blocked.get(dependant) ?? 0) - 1;
      blocked.set(dependant, left), left === 0 && following.push(dependant);
    }
    layer = following;
  }
  return result;
}
function width(nodes) {
  return layers(nodes).reduce((most, layer) => Math.max(most, layer.length), 0);
}
function criticalPath(nodes) {
  let edges = edgesOf(nodes), depth = /* @__PURE__ */ new Map(), ordered = layers(nodes);
  ordered.forEach((layer, index) => {
    for (let key of layer) depth.set(key, index);
  });
  let path = [], at = ordered.at(-1)?.[0];
  for (; at !== void 0; ) {
    path.push(at);
    let above = (depth.get(at) ?? 0) - 1;
    at = edges.get(at)?.find((dependency) => depth.get(dependency) === above);
  }
  return path.reverse();
}
function targets(key, edges) {
  return (edges.get(key) ?? [])[Symbol.iterator]();
}
function edgesOf(nodes) {
  let edges = new Map(nodes.map(({ key }) => [key, /* @__PURE__ */ new Set()]));
  for (let { key, dependsOn } of nodes)
    for (let dependency of dependsOn) edges.has(dependency) && edges.get(key)?.add(dependency);
  return new Map([...edges].map(([key, dependencies]) => [key, [...dependencies]]));
}

// src/plan/keys.ts
function completeKeys(drafts, existing) {
  let taken = new Set(existing);
  for (let { key } of drafts) key !== null && taken.add(key);
  return drafts.map(({ key, index }) => {
    if (key !== null) return key;
    let name = `task-${index + 1}`, made = name;
    for (let number = 2; taken.has(made); number++) made = `${name}-${number}`;
    return taken.add(made), made;
  });
}

// src/plan/validate.ts
var MOST_SUGGESTIONS = 50, MOST_CYCLE_KEYS = 20;
function validatePlan(input, existing) {
  let object = Array.isArray(input) ? { tasks: input } : input;
  if (!isObject(object))
    return { plan: null, drafts: [], keys: [], faults: [{ path: "", task: null, message: 'A plan is a list of tasks, or an object with "tasks".' }] };
  let drafts = draftTasks(object.tasks), keys = completeKeys(drafts, existing), checked = check(planSchema, object);
  return {
    plan: "value" in checked ? checked.value : null,
    drafts,
    keys,
    faults: [
      ..."findings" in checked ? checked.findings.map((finding) => shapeFault(finding, drafts)) : [],
      ...duplicateKeys(drafts, existing),
      ...wrongDependencies(drafts, keys, existing),
      ...cycles(drafts, keys)
    ]
  };
}
function shapeFault({ path, message, hint }, drafts) {
  let task = path[0] === "tasks" ? drafts[Number(path[1])] : void 0;
  return { path: formatPath(path), task: task?.key ?? null, message, ...hint !== void 0 && { hint } };
}
function duplicateKeys(drafts, existing) {
  let first = /* @__PURE__ */ new Map();
  return drafts.flatMap(({ key, index }) => {
    if (key === null) return [];
    let path = `tasks[${index}].key`;
    if (existing.has(key))
      return { path, task: key, message: "is the key of a task that the job already has" };
    let other = first.get(key);
    return other !== void 0 ? { path, task: key, message: `is the key of tasks[${other}], too` } : (first.set(key, index), []);
  });
}
function wrongDependencies(drafts, keys, existing) {
  let known = /* @__PURE__ */ new Set([...keys, ...existing]), faults = [], suggestions = 0;
  for (let draft of drafts)
    for (let [position, dependency] of entries(draft.dependsOn)) {
      let path = `tasks[${draft.index}].depends_on[${position}]`;
      if (dependency === keys[draft.index])
        faults.push({ path, task: draft.key, message: "is the task itself" });
      else if (!known.has(dependency)) {
        let hint = ++suggestions > MOST_SUGGESTIONS ? void 0 : didYouMean(dependency, known), message = `no task has the key "${dependency}"`;
        faults.push({ path, task: draft.key, message, ...hint !== void 0 && { hint } });
      }
    }
  return faults;
}
function cycles(drafts, keys) {
  let nodes = drafts.map((draft) => {
    let key = keys[draft.index] ?? "", dependsOn = draft.dependsOn.filter((dependency) => dependency !== null).filter((dependency) => dependency !== key);
    return { key, dependsOn };
  });
  return findCycles(nodes).map((cycle) => {
    let [task = ""] = cycle, message = `the task waits for itself: ${formatCycle(cycle)}`;
    return { path: `tasks[${keys.indexOf(task)}].depends_on`, task, message };
  });
}
function formatCycle(cycle) {
  let shown = cycle.slice(0, MOST_CYCLE_KEYS), left = cycle.length - shown.length;
  return [...shown, ...left > 0 ? [`(${left} more)`] : [], cycle[0]].join(" \u2192 ");
}

// src/plan/plan.ts
async function preparePlan(input, context) {
  let { projectRoot, config, existingKeys = /* @__PURE__ */ new Set(), source } = context, value = typeof input == "string" ? readPlanText(input, source) : input, { plan, drafts, keys, faults } = validatePlan(value, existingKeys), places = resolvePlaces(drafts, projectRoot, config);
  if (plan === null || faults.length > 0 || places.faults.length > 0)
    throw refusal([...faults, ...places.faults], source);
  return {
    goal: plan.goal ?? "",
    conventions: plan.conventions ?? {},
    budgetUsd: plan.budget_usd ?? null,
    tasks: plan.tasks.map(
      (task, index) => specOf(task, keys[index] ?? "", places.workingDirs[index] ?? projectRoot, config)
    )
  };
}
function specOf(task, key, workingDir, { defaults, client }) {
  return {
    key,
    prompt: task.prompt,
    workingDir,
    contextFiles: task.context_files ?? [],
    expectedOutputs: task.expected_outputs ?? [],
    verify: task.verify ?? [],
    touches: task.touches ?? [],
    dependsOn: [...new Set(task.depends_on)],
    priority: task.priority ?? defaults.priority,
    model: task.model ?? client.model,
    timeout: task.timeout ?? defaults.timeout,
    maxRetries: task.max_retries ?? defaults.maxRetries,
    allowExternal: task.allow_external ?? !1,
    metadata: task.metadata ?? {}
  };
}

export {
  layers,
  width,
  criticalPath,
  preparePlan
};
