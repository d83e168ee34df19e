import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ZodArray,
  ZodExactOptional,
  ZodObject,
  ZodOptional
} from "./chunk-7AP3YW2E.js";
import {
  __commonJS,
  __toESM
} from "./chunk-NEELCYRH.js";

// dev/node_modules/fastest-levenshtein/mod.js
var require_mod = __commonJS({
  "dev/node_modules/fastest-levenshtein/mod.js"(exports) {
    "use strict";
    exports.__esModule = !0;
    exports.distance = exports.closest = void 0;
    var peq = new Uint32Array(65536), myers_32 = function(a, b) {
      for (var n = a.length, m = b.length, lst = 1 << n - 1, pv = -1, mv = 0, sc = n, i = n; i--; )
        peq[a.charCodeAt(i)] |= 1 << i;
      for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)], xv = eq | mv;
        eq |= (eq & pv) + pv ^ pv, mv |= ~(eq | pv), pv &= eq, mv & lst && sc++, pv & lst && sc--, mv = mv << 1 | 1, pv = pv << 1 | ~(xv | mv), mv &= xv;
      }
      for (i = n; i--; )
        peq[a.charCodeAt(i)] = 0;
      return sc;
    }, myers_x = function(b, a) {
      for (var n = a.length, m = b.length, mhc = [], phc = [], hsize = Math.ceil(n / 32), vsize = Math.ceil(m / 32), i = 0; i < hsize; i++)
        phc[i] = -1, mhc[i] = 0;
      for (var j = 0; j < vsize - 1; j++) {
        for (var mv_1 = 0, pv_1 = -1, start_1 = j * 32, vlen_1 = Math.min(32, m) + start_1, k = start_1; k < vlen_1; k++)
          peq[b.charCodeAt(k)] |= 1 << k;
        for (var i = 0; i < n; i++) {
          var eq = peq[a.charCodeAt(i)], pb = phc[i / 32 | 0] >>> i & 1, mb = mhc[i / 32 | 0] >>> i & 1, xv = eq | mv_1, xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb, ph = mv_1 | ~(xh | pv_1), mh = pv_1 & xh;
          ph >>> 31 ^ pb && (phc[i / 32 | 0] ^= 1 << i), mh >>> 31 ^ mb && (mhc[i / 32 | 0] ^= 1 << i), ph = ph << 1 | pb, mh = mh << 1 | mb, pv_1 = mh | ~(xv | ph), mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++)
          peq[b.charCodeAt(k)] = 0;
      }
      for (var mv = 0, pv = -1, start = j * 32, vlen = Math.min(32, m - start) + start, k = start; k < vlen; k++)
        peq[b.charCodeAt(k)] |= 1 << k;
      for (var score = m, i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)], pb = phc[i / 32 | 0] >>> i & 1, mb = mhc[i / 32 | 0] >>> i & 1, xv = eq | mv, xh = ((eq | mb) & pv) + pv ^ pv | eq | mb, ph = mv | ~(xh | pv), mh = pv & xh;
        score += ph >>> m - 1 & 1, score -= mh >>> m - 1 & 1, ph >>> 31 ^ pb && (phc[i / 32 | 0] ^= 1 << i), mh >>> 31 ^ mb && (mhc[i / 32 | 0] ^= 1 << i), ph = ph << 1 | pb, mh = mh << 1 | mb, pv = mh | ~(xv | ph), mv = ph & xv;
      }
      for (var k = start; k < vlen; k++)
        peq[b.charCodeAt(k)] = 0;
      return score;
    }, distance2 = function(a, b) {
      if (a.length < b.length) {
        var tmp = b;
        b = a, a = tmp;
      }
      return b.length === 0 ? a.length : a.length <= 32 ? myers_32(a, b) : myers_x(a, b);
    };
    exports.distance = distance2;
    var closest = function(str, arr) {
      for (var min_distance = 1 / 0, min_index = 0, i = 0; i < arr.length; i++) {
        var dist = distance2(str, arr[i]);
        dist < min_distance && (min_distance = dist, min_index = i);
      }
      return arr[min_index];
    };
    exports.closest = closest;
  }
});

// src/domain/nearest.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
function nearest(name, candidates) {
  let wanted = name.toLowerCase(), best = null, bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (let candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    let found = (0, import_fastest_levenshtein.distance)(wanted, candidate.toLowerCase());
    found < bestDistance && found < candidate.length && (best = candidate, bestDistance = found);
  }
  return best;
}
function didYouMean(name, candidates) {
  let candidate = nearest(name, candidates);
  return candidate === null ? void 0 : `Did you mean "${candidate}"?`;
}

// src/config/issue.ts
function check(schema, value) {
  let result = schema.safeParse(value, { error: inWords, reportInput: !0 });
  return result.success ? { value: result.data } : { findings: result.error.issues.flatMap((issue) => explain(issue, schema)) };
}
function formatPath(path) {
  return path.reduce((text, part) => {
    if (typeof part == "number") return `${text}[${part}]`;
    let name = /^[\w-]+$/.test(String(part)) ? String(part) : JSON.stringify(String(part));
    return text === "" ? name : `${text}.${name}`;
  }, "");
}
function explain(issue, schema) {
  if (issue.code === "unrecognized_keys") {
    let known = keysAt(schema, issue.path);
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: "is not known",
      hint: didYouMean(key, known) ?? `Known here: ${known.join(", ")}.`
    }));
  }
  let hint = issue.code === "invalid_value" && typeof issue.input == "string" ? didYouMean(issue.input, issue.values.map(String)) : void 0;
  return [{ path: issue.path, message: issue.message, ...hint !== void 0 && { hint } }];
}
function inWords(issue) {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === void 0 ? "is missing" : `must be ${KINDS[issue.expected] ?? issue.expected}, not ${shown(issue.input)}`;
    case "invalid_value":
      return `must be one of ${issue.values.map(shown).join(", ")}, not ${shown(issue.input)}`;
    case "too_small":
      return issue.origin === "string" ? "must not be empty" : issue.origin === "array" ? `must have at least ${issue.minimum} entry` : `must be ${issue.inclusive ? "at least" : "more than"} ${issue.minimum}, not ${shown(issue.input)}`;
    case "too_big":
      return issue.origin === "string" ? `must be at most ${issue.maximum} characters long` : `must be at most ${issue.maximum}, not ${shown(issue.input)}`;
    case "invalid_union":
      return "must be a JSON value";
    default:
      return;
  }
}
var KINDS = {
  string: "a string",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object"
};
function shown(value) {
  if (Array.isArray(value)) return "a list";
  if (value instanceof Date) return "a date";
  if (typeof value == "object" && value !== null) return "an object";
  let text = typeof value == "string" ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
function keysAt(schema, path) {
  let [part, ...rest] = path;
  if (schema instanceof ZodOptional || schema instanceof ZodExactOptional)
    return keysAt(schema.unwrap(), path);
  if (schema instanceof ZodArray) return keysAt(schema.element, rest);
  if (!(schema instanceof ZodObject)) return [];
  if (part === void 0) return Object.keys(schema.shape);
  let held = schema.shape[String(part)];
  return held === void 0 ? [] : keysAt(held, rest);
}

export {
  nearest,
  didYouMean,
  check,
  formatPath
};
