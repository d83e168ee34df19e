import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  poolJson,
  workers_default
} from "./chunk-XAC4QZIA.js";
import "./chunk-C36POACV.js";
import "./chunk-6JLDY6ZT.js";
import "./chunk-THY2JLLL.js";
import "./chunk-KGIJUJGI.js";
import "./chunk-77YVOCVH.js";
import "./chunk-LVWLDPZ4.js";
import "./chunk-7AP3YW2E.js";
import "./chunk-NEELCYRH.js";
export {
  workers_default as default,
  poolJson
};
