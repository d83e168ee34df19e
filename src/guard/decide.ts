/** Whether a call of a tool keeps to the rules. */

import { relative, resolve } from 'node:path';
import { assertNever } from '../domain/states.ts';
import { isInside } from '../plan/boundary.ts';
import { type Landing, physicalPaths } from '../plan/physical.ts';
import type { Access, Manner } from './access.ts';
import { accessesOf, type ToolCall } from './calls.ts';
import { holdsProtected, isProtected } from './protected.ts';
import { judgeReading } from './reading.ts';
import type { Rules } from './rules.ts';

/** Devices that take anything and keep nothing. */
const DEVICES = /^\/dev\/(?:null|zero|full|tty|stdin|stdout|stderr|random|urandom|fd\/\d+|pts\/\d+|ptmx)$/;

/** Why a call is refused, for the worker to read; null: it keeps to the rules. */
export function refusalOf(call: ToolCall, rules: Rules, environment: NodeJS.ProcessEnv): string | null {
  const accesses = accessesOf(call, environment, lenient(physicalPaths()));
  if (accesses === null)
    return 'This command cannot be understood, so it cannot be checked: write it in plainer shell.';
  for (const access of accesses) {
    const refusal = judge(access, rules);
    if (refusal !== null) return refusal;
  }
  return null;
}

function judge(access: Access, rules: Rules): string | null {
  switch (access.manner) {
    case 'read':
    case 'searched':
      return judgeReading(access, rules);
    case 'written':
    case 'removed':
      return judgeWriting(access, rules);
    default:
      return assertNever(access.manner);
  }
}

function judgeWriting({ manner, path, real, shell }: Access, rules: Rules): string | null {
  if (manner === 'removed' && rules.writable.some((place) => isInside(place, real)))
    return `${path} holds the workspace, which stays.`;
  const home = rules.writable.find((place) => isInside(real, place));
  if (home !== undefined) return judgeChange(manner, path, relative(home, real));
  if (shell && (DEVICES.test(resolve(path)) || rules.temporary.some((place) => isInside(real, place))))
    return null;
  if (rules.open && !rules.closed.some((place) => isInside(real, place)))
    return judgeChange(manner, path, real);
  const led = real === resolve(path) ? '' : ` (it leads to ${real})`;
  return `${path}${led} is outside the workspace. Write in ${rules.writable.join(' or ')} only.`;
}

/** @param local where it is in the workspace, or on the machine */
function judgeChange(manner: Manner, path: string, local: string): string | null {
  if (!isProtected(local) && !(manner === 'removed' && holdsProtected(local))) return null;
  return `No task may change ${path}: it decides what is run, or what workers may do.`;
}

/** Where the system cannot get, by a file in place of a directory say, no tool can either. */
function lenient(physical: Landing): Landing {
  const land: typeof physical = Object.assign(
    (path: string, options?: { readonly last: boolean }): string => {
      try {
        return physical(path, options);
      } catch {
        return resolve(path);
      }
    },
    { link: (path: string, target: string): void => physical.link(land(path, { last: false }), target) },
  );
  return land;
}
