import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/domain/records.ts
var NO_USAGE = {
  costUsd: 0,
  inputTokens: 0,
  outputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  turns: 0,
  toolCalls: 0,
  model: null,
  denials: []
};

export {
  NO_USAGE
};
