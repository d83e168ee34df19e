import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  supervise
} from "./chunk-FVRK5CHG.js";

// src/commands/foreground.ts
async function foreground(context, workers, session) {
  let { first, second } = session.interrupts();
  return await supervise({
    queue: await context.queue(),
    paths: context.paths,
    config: context.config,
    environment: context.environment,
    workers,
    session: null,
    onLog: (line) => session.note(line),
    onReady: (_pool, supervisor) => {
      let stop = () => {
        supervisor.stop(context.config.workers.stopGrace);
      }, kill = () => {
        supervisor.kill();
      };
      first.addEventListener("abort", () => {
        session.note("Stopping: running tasks may finish; press Ctrl+C again to end them now."), stop();
      }), second.addEventListener("abort", kill), first.aborted && stop(), second.aborted && kill();
    }
  }), { data: { pool: null }, text: "Stopped." };
}

export {
  foreground
};
