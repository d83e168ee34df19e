import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Bell
} from "./chunk-FQPVXPXJ.js";
import {
  follow
} from "./chunk-6JLDY6ZT.js";

// src/pool/changes.ts
async function* changes(queue, options) {
  let bell = new Bell(), ring = () => bell.ring(), following = null, followCurrentPool = async () => {
    let pool = await queue.currentPool();
    pool === null || following !== null || (following = follow(pool.socket, ring, (followed) => {
      following = null, followed && ring();
    }));
  };
  options.signal?.addEventListener("abort", ring);
  try {
    for (; !options.signal?.aborted; )
      await followCurrentPool(), yield, await bell.next(options.pollSeconds * 1e3);
  } finally {
    options.signal?.removeEventListener("abort", ring), following?.close();
  }
}

export {
  changes
};
