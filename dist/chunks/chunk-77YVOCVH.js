import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  KlaussError
} from "./chunk-NEELCYRH.js";

// src/commands/command.ts
var EXIT = { ok: 0, failed: 1, usage: 2, unfinished: 3, environment: 4, interrupted: 130 }, defineCommand = (command) => command;
function wholeNumber(value, name, { min, max }) {
  let number = Number(value);
  if (!Number.isInteger(number) || number < min || number > max)
    throw new KlaussError(
      "usage",
      `${name} is to be a whole number from ${min} to ${max}, not \`${value}\`.`
    );
  return number;
}
function seconds(value, name) {
  let number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number) || number < 0)
    throw new KlaussError("usage", `${name} is to be a number of seconds, not \`${value}\`.`);
  return number;
}

export {
  EXIT,
  defineCommand,
  wholeNumber,
  seconds
};
