import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discriminatedUnion,
  int,
  literal,
  number,
  object,
  string
} from "./chunk-7AP3YW2E.js";

// src/pool/messages.ts
import { createInterface } from "node:readline";
var request = discriminatedUnion("type", [
  /** Something was submitted, cancelled, paused or resumed: look at the queue. */
  object({ type: literal("wake") }),
  /** Tell me of every change from now on. */
  object({ type: literal("follow") }),
  /** Claim nothing more, give running tasks so long, then end them and yourself. */
  object({ type: literal("stop"), graceSeconds: number().min(0) }),
  /** End everything now. */
  object({ type: literal("kill") }),
  /** Have so many workers from now on. */
  object({ type: literal("resize"), workers: int().min(1) })
]), notice = discriminatedUnion("type", [
  /** The request was carried out, as far as that can be done at once. */
  object({ type: literal("ok") }),
  /** The rows changed. */
  object({ type: literal("changed") }),
  object({ type: literal("error"), message: string() })
]), parseRequest = (line) => parseLine(request, line), parseNotice = (line) => parseLine(notice, line), formatLine = (message) => `${JSON.stringify(message)}
`;
function onLine(socket, hear) {
  createInterface({ input: socket }).on("line", hear).on("error", () => {
  });
}
function parseLine(schema, line) {
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

export {
  parseRequest,
  parseNotice,
  formatLine,
  onLine
};
