import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  planJsonSchema
} from "./chunk-3MLCX5SL.js";
import "./chunk-PLJK3OJF.js";
import {
  defineCommand
} from "./chunk-77YVOCVH.js";
import "./chunk-7AP3YW2E.js";
import "./chunk-NEELCYRH.js";

// src/commands/schema.ts
var schema_default = defineCommand({
  description: "Print the JSON Schema of a plan file, for editors and planners",
  args: {},
  async run() {
    let schema = planJsonSchema();
    return { data: schema, text: JSON.stringify(schema, null, 2) };
  }
});
export {
  schema_default as default
};
