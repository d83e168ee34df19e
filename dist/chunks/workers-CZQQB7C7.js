import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  poolJson,
  workers_default
} from "./chunk-DH32XBJH.js";
import "./chunk-ZXY6UPGI.js";
import "./chunk-HBS67KCV.js";
import "./chunk-O2NDMALY.js";
import "./chunk-G3RSWNBO.js";
import "./chunk-PFIMUYBD.js";
import "./chunk-LVWLDPZ4.js";
import "./chunk-PLGNWDGF.js";
import "./chunk-NEELCYRH.js";
export {
  workers_default as default,
  poolJson
};
