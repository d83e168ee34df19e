import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/domain/ids.ts
var asJobId = (value) => value, asTaskId = (value) => value, asAttemptId = (value) => value, asPoolId = (value) => value, asWorkerId = (value) => value, asSessionId = (value) => value, asLeaseToken = (value) => value;

export {
  asJobId,
  asTaskId,
  asAttemptId,
  asPoolId,
  asWorkerId,
  asSessionId,
  asLeaseToken
};
