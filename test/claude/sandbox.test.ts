/** What is said where the client's sandbox cannot be had, with stand-ins for its programs. */

import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ensureSandbox } from '../../src/claude/sandbox.ts';

async function machine(
  programs: Readonly<Record<string, string>>,
): Promise<{ PATH: string } & AsyncDisposable> {
  const PATH = await mkdtemp(join(tmpdir(), 'klauss-machine-'));
  await mkdir(PATH, { recursive: true });
  for (const [name, text] of Object.entries(programs)) {
    await writeFile(join(PATH, name), `#!/bin/sh\n${text}\n`);
    await chmod(join(PATH, name), 0o755);
  }
  return { PATH, [Symbol.asyncDispose]: () => rm(PATH, { recursive: true }) };
}

const refusal = (environment: { readonly PATH: string }) =>
  ensureSandbox({ PATH: environment.PATH }).then(
    () => null,
    (error: unknown) => error,
  );

test.skipIf(process.platform === 'darwin')('names what is missing, and how to get it', async () => {
  await using bare = await machine({});
  expect(await refusal(bare)).toMatchObject({
    code: 'environment',
    message: expect.stringContaining('no bubblewrap and no socat'),
    hint: expect.stringContaining('apt-get install bubblewrap socat'),
    details: { missing: ['bubblewrap', 'socat'] },
  });
  await using half = await machine({ bwrap: 'exit 0' });
  expect(await refusal(half)).toMatchObject({ details: { missing: ['socat'] } });
  await using closed = await machine({
    bwrap: 'echo "setting up uid map: Permission denied" >&2; exit 1',
    socat: '',
  });
  expect(await refusal(closed)).toMatchObject({
    message: expect.stringContaining('uid map: Permission denied'),
    details: { missing: ['user namespaces'] },
  });
});

test.skipIf(process.platform === 'darwin')('makes do without a process table of its own', async () => {
  await using whole = await machine({ bwrap: 'exit 0', socat: '' });
  expect(await ensureSandbox({ PATH: whole.PATH })).toEqual({ weaker: false });
  await using nested = await machine({ bwrap: 'case "$*" in *--proc*) exit 1 ;; esac', socat: '' });
  expect(await ensureSandbox({ PATH: nested.PATH })).toEqual({ weaker: true });
});
