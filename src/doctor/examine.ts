/** All checks, in the order in which they are told. Whatever one of them stumbles over, the others are made. */

import { KlaussError, messageOf } from '../domain/errors.ts';
import { oneLine } from '../domain/oneLine.ts';
import { checkClient } from './client.ts';
import { checkConfiguration } from './configuration.ts';
import { checkDatabase, openSound } from './database.ts';
import { checkDisk } from './disk.ts';
import { type Check, type Finding, problem, type Subject } from './finding.ts';
import { checkGit } from './git.ts';
import { checkLeftovers } from './leftovers.ts';
import { checkLogin } from './login.ts';
import { checkMemory } from './memory.ts';
import { checkNode } from './node.ts';
import { checkPlugin } from './plugin.ts';
import { checkPool } from './pool.ts';
import { checkSandbox } from './sandbox.ts';

const CHECKS: Readonly<Record<string, Check>> = {
  node: checkNode,
  client: checkClient,
  login: checkLogin,
  git: checkGit,
  configuration: checkConfiguration,
  plugin: checkPlugin,
  disk: checkDisk,
  memory: checkMemory,
  sandbox: checkSandbox,
  database: checkDatabase,
  pool: checkPool,
  leftovers: checkLeftovers,
};

export type NamedFinding = Finding & { readonly name: string };

export async function examine(about: Omit<Subject, 'queue'>): Promise<readonly NamedFinding[]> {
  const queue = await openSound(about.paths.database);
  try {
    const found: NamedFinding[] = [];
    for (const [name, check] of Object.entries(CHECKS)) {
      const findings = await check({ ...about, queue }).catch(stumbled);
      found.push(...findings.map((finding) => ({ ...finding, name })));
    }
    return found;
  } finally {
    await queue?.[Symbol.asyncDispose]();
  }
}

function stumbled(error: unknown): readonly Finding[] {
  const fix = error instanceof KlaussError ? error.hint : 'Klauss did not expect this: report it, please.';
  return [problem(oneLine(messageOf(error)), oneLine(fix))];
}
