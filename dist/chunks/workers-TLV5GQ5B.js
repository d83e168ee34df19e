import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  poolJson,
  workers_default
} from "./chunk-W4QLHMHC.js";
import "./chunk-C36POACV.js";
import "./chunk-XRTMGQL3.js";
import "./chunk-YYBWUMZO.js";
import "./chunk-G3RSWNBO.js";
import "./chunk-77YVOCVH.js";
import "./chunk-LVWLDPZ4.js";
import "./chunk-7AP3YW2E.js";
import "./chunk-NEELCYRH.js";
export {
  workers_default as default,
  poolJson
};
