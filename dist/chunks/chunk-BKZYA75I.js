import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/domain/states.ts
var TASK_STATUSES = ["pending", "running", "completed", "failed", "cancelled", "skipped"];
function assertNever(value) {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}

export {
  TASK_STATUSES,
  assertNever
};
