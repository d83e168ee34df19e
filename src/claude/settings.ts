/** The settings that a client is given with `--settings`: they go before those of the user and of the project. */

import { type Rules, writeRules } from '../guard/rules.ts';
import { GUARDED } from '../guard/tools.ts';
import { guardPath } from '../platform/package.ts';
import type { Guarding } from './guarding.ts';

/** What the operating system holds the commands of a worker to. */
export interface SandboxParts {
  /** The process table of the machine stays visible, where a container does not let it be hidden. */
  readonly weaker: boolean;
  /** Absolute paths, besides the directory that the client runs in. */
  readonly allowWrite: readonly string[];
  readonly denyWrite: readonly string[];
}

/** Most seconds that the guard may take. It takes a fraction of one, but a machine may be busy. */
const GUARD_SECONDS = 60;

/** What becomes of the guard other than an answer (it is gone, it crashes, it takes too long) refuses the call, since Claude Code 2.1.295. */
const CLOSED = { timeout: GUARD_SECONDS, onFailure: 'block' };

/** The hooks of a client that asks through its own pipe, for its request to initialize: the guard before every tool that touches files. */
export const PIPE_HOOKS = { PreToolUse: [{ matcher: GUARDED, hookCallbackIds: ['guard'], ...CLOSED }] };

/** Settings that put the guard before every tool that touches files, if the client is to start it: without a shell. */
export function clientSettings({ kind, rules }: Guarding, sandbox: SandboxParts | null): string {
  return JSON.stringify({
    ...(kind === 'process' ? { hooks: processHooks(rules) } : {}),
    // Any other settings file could turn the guard off with it, one in the workspace included.
    disableAllHooks: false,
    // What a search finds on its way is for the client to leave out: the guard sees where it begins.
    permissions: { deny: rules.denyRead.map((glob) => `Read(/${glob})`) },
    ...(sandbox === null ? {} : { sandbox: sandboxSettings(sandbox) }),
  });
}

const processHooks = (rules: Rules) => ({
  PreToolUse: [
    {
      matcher: GUARDED,
      hooks: [
        {
          type: 'command',
          command: process.execPath,
          args: [guardPath(), writeRules(rules)],
          ...CLOSED,
        },
      ],
    },
  ],
});

const sandboxSettings = ({ weaker, allowWrite, denyWrite }: SandboxParts) => ({
  enabled: true,
  failIfUnavailable: true,
  autoAllowBashIfSandboxed: true,
  allowUnsandboxedCommands: false,
  ...(weaker ? { enableWeakerNestedSandbox: true } : {}),
  filesystem: { allowWrite, denyWrite },
});
