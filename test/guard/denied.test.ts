import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deniedGlobs } from '../../src/guard/denied.ts';
import { physicalPaths } from '../../src/plan/physical.ts';

test('globs are absolute, and lead where their beginning leads', async () => {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'klauss-denied-')));
  await mkdir(join(base, 'kept'));
  await symlink(join(base, 'kept'), join(base, '.ssh'));
  const globs = ['~/.ssh/**', '~/.netrc', '/etc/shadow', 'secrets/*.key', '~other/x'];
  expect(deniedGlobs(globs, base, physicalPaths())).toEqual([
    `${base}/.ssh/**`,
    `${base}/kept/**`,
    `${base}/.netrc`,
    '/etc/shadow',
    '/**/secrets/*.key',
    '/**/~other/x',
  ]);
  await rm(base, { recursive: true });
});
