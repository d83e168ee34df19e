import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  poolJson,
  workers_default
} from "./chunk-KEZSWWM6.js";
import "./chunk-ZXY6UPGI.js";
import "./chunk-O6PHW2KJ.js";
import "./chunk-YYBWUMZO.js";
import "./chunk-G3RSWNBO.js";
import "./chunk-PFIMUYBD.js";
import "./chunk-LVWLDPZ4.js";
import "./chunk-7AP3YW2E.js";
import "./chunk-NEELCYRH.js";
export {
  workers_default as default,
  poolJson
};
