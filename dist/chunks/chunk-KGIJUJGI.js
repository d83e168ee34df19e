import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  KlaussError
} from "./chunk-NEELCYRH.js";

// src/platform/processes.ts
import { setTimeout as sleep } from "node:timers/promises";

// src/platform/darwin.ts
import { spawnSync } from "node:child_process";
var darwin = {
  read: (pid) => parseRows(ps(ROW, "-p", String(pid)))[0] ?? null,
  list: () => parseRows(ps(ROW, "-A")),
  environment: (pid) => {
    let text = ps("command=", "-wwE", "-p", String(pid)).trimEnd();
    return text === "" ? null : parseEnvironment(text);
  },
  marked: (name, value) => parseMarked(ps("pid=,command=", "-AwwE"), `${name}=${value}`),
  command: (pid) => ps("command=", "-ww", "-p", String(pid)).trim() || null,
  load: (pid) => parseLoad(ps("time=,rss=,etime=", "-p", String(pid)))
}, ROW = "pid=,ppid=,stat=,lstart=";
function ps(columns, ...selection) {
  let env = { PATH: "/bin:/usr/bin", LC_ALL: "C", TZ: "UTC" };
  return spawnSync("/bin/ps", [...selection, "-o", columns], {
    env,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024
  }).stdout ?? "";
}
function parseRows(text) {
  return [...text.matchAll(/^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.+?)\s*$/gm)].flatMap(
    ([, pid, parent, state, startedAt]) => startedAt === void 0 || state?.startsWith("Z") ? [] : [{ pid: Number(pid), parent: Number(parent), startedAt: startedAt.replace(/\s+/g, " ") }]
  );
}
function parseEnvironment(text) {
  return Object.fromEntries(
    [...text.matchAll(/(?<=\s)([A-Za-z_]\w*)=(.*?)(?=\s[A-Za-z_]\w*=|$)/gs)].map(([, name, value]) => [
      name ?? "",
      value ?? ""
    ])
  );
}
function parseMarked(text, entry) {
  return text.split(`
`).filter((line) => ` ${line} `.includes(` ${entry} `)).map((line) => Number.parseInt(line, 10));
}
function parseLoad(text) {
  let [time, kilobytes, elapsed] = text.trim().split(/\s+/);
  return time === void 0 || kilobytes === void 0 || elapsed === void 0 ? null : {
    cpuSeconds: parseDuration(time),
    memoryBytes: Number(kilobytes) * 1024,
    elapsedSeconds: parseDuration(elapsed)
  };
}
function parseDuration(text) {
  let [clock = "", days = "0"] = text.split("-").reverse();
  return clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 86400;
}

// src/platform/linux.ts
import { readdirSync, readFileSync } from "node:fs";
var TICKS_PER_SECOND = 100, linux = {
  read: readRow,
  list: () => listPids().flatMap((pid) => readRow(pid) ?? []),
  environment: (pid) => {
    let text = readProc(`${pid}/environ`);
    return text === null ? null : Object.fromEntries(text.split("\0").flatMap(splitVariable));
  },
  marked: (name, value) => {
    let entry = `\0${name}=${value}\0`;
    return listPids().filter((pid) => `\0${readProc(`${pid}/environ`) ?? ""}\0`.includes(entry));
  },
  command: (pid) => readProc(`${pid}/cmdline`)?.replaceAll("\0", " ").trim() || null,
  load: readLoad
};
function listPids() {
  return readdirSync("/proc").filter(isNumber).map(Number);
}
var isNumber = (name) => /^\d+$/.test(name);
function readRow(pid) {
  let fields = readStat(pid);
  return fields === null || fields.state === "Z" || fields.state === "X" ? null : { pid, parent: fields.parent, startedAt: `${bootId()}:${fields.startTicks}` };
}
function readLoad(pid) {
  let fields = readStat(pid), status = readProc(`${pid}/status`), uptime = readProc("uptime");
  return fields === null || status === null || uptime === null ? null : {
    cpuSeconds: fields.cpuTicks / TICKS_PER_SECOND,
    memoryBytes: Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024,
    elapsedSeconds: Math.max(0, Number.parseFloat(uptime) - Number(fields.startTicks) / TICKS_PER_SECOND)
  };
}
function readStat(pid) {
  let text = readProc(`${pid}/stat`);
  return text === null ? null : parseStat(text);
}
function parseStat(text) {
  let [state, parent, ...rest] = text.slice(text.lastIndexOf(")") + 2).split(" "), field = (number) => rest[number - 5] ?? "", startTicks = field(22);
  if (state === void 0 || !isNumber(startTicks)) return null;
  let cpuTicks = [14, 15, 16, 17].reduce((sum, number) => sum + Number(field(number)), 0);
  return { state, parent: Number(parent), cpuTicks, startTicks };
}
var cachedBootId;
function bootId() {
  return cachedBootId ??= (readProc("sys/kernel/random/boot_id") ?? "").trim(), cachedBootId;
}
function splitVariable(entry) {
  let at = entry.indexOf("=");
  return at < 1 ? [] : [[entry.slice(0, at), entry.slice(at + 1)]];
}
function readProc(path) {
  try {
    return readFileSync(`/proc/${path}`, "utf8");
  } catch {
    return null;
  }
}

// src/platform/processes.ts
var table = process.platform === "darwin" ? darwin : linux;
function identify(pid) {
  let row = table.read(pid);
  return row === null ? null : identityOf(row);
}
function isAlive(identity) {
  return table.read(identity.pid)?.startedAt === identity.startedAt;
}
function descendants(pid) {
  return below(pid, childrenByParent(table.list()));
}
function ancestors(pid) {
  let found = [], row = table.read(pid);
  for (; row !== null && row.parent > 0; )
    row = table.read(row.parent), row !== null && found.push(identityOf(row));
  return found;
}
function marked(name, value) {
  return table.marked(name, value).filter((pid) => pid !== process.pid).flatMap((pid) => identify(pid) ?? []);
}
function environmentOf(pid) {
  return table.environment(pid);
}
function commandLineOf(pid) {
  return table.command(pid);
}
function usageOf(pids) {
  let children = childrenByParent(table.list());
  return new Map(pids.flatMap((pid) => familyUsage(pid, children)));
}
function familyUsage(pid, children) {
  let own = identify(pid) === null ? null : table.load(pid);
  if (own === null) return [];
  let loads = [own, ...below(pid, children).flatMap((child) => table.load(child.pid) ?? [])], cpuSeconds = loads.reduce((sum, load) => sum + load.cpuSeconds, 0), usage = {
    cpuPercent: own.elapsedSeconds > 0 ? 100 * cpuSeconds / own.elapsedSeconds : 0,
    memoryBytes: loads.reduce((sum, load) => sum + load.memoryBytes, 0),
    elapsedSeconds: own.elapsedSeconds
  };
  return [[pid, usage]];
}
function childrenByParent(rows) {
  let children = /* @__PURE__ */ new Map();
  for (let row of rows) children.set(row.parent, [...children.get(row.parent) ?? [], row]);
  return children;
}
function below(pid, children) {
  return (children.get(pid) ?? []).flatMap((child) => [identityOf(child), ...below(child.pid, children)]);
}
var identityOf = ({ pid, startedAt }) => ({ pid, startedAt }), KILL_LIMIT_MS = 5e3;
async function endProcesses(find, options) {
  let ended = /* @__PURE__ */ new Map(), living = () => {
    let found = find().filter(isAlive);
    for (let identity of found) ended.set(`${identity.pid} ${identity.startedAt}`, identity);
    return found;
  }, first = living();
  first.length > 0 && options.graceMs > 0 && (signal(first, options.firstSignal ?? "SIGTERM"), await poll(() => living().length === 0, options.graceMs));
  let emptyLooks = first.length === 0 ? 1 : 0;
  if (!await poll(() => {
    let found = living();
    return signal(found, "SIGKILL"), emptyLooks = found.length === 0 ? emptyLooks + 1 : 0, emptyLooks >= 2;
  }, KILL_LIMIT_MS)) throw cannotEnd(living());
  return [...ended.values()];
}
async function poll(isDone, limitMs) {
  let limit = performance.now() + limitMs;
  for (let pause = 2; !isDone(); pause = Math.min(pause * 2, 100)) {
    if (performance.now() >= limit) return !1;
    await sleep(pause);
  }
  return !0;
}
function signal(identities, name) {
  for (let identity of identities)
    if (isAlive(identity))
      try {
        process.kill(identity.pid, name);
      } catch {
      }
}
function cannotEnd(survivors) {
  let pids = survivors.map((survivor) => survivor.pid).join(" ");
  return new KlaussError("environment", `These processes live on after SIGKILL: ${pids}`, {
    hint: `They hang in the system or belong to another user. Look with: ps -o pid,user,stat,args -p ${pids.replaceAll(" ", ",")}`,
    details: survivors
  });
}

export {
  identify,
  isAlive,
  descendants,
  ancestors,
  marked,
  environmentOf,
  commandLineOf,
  usageOf,
  endProcesses
};
