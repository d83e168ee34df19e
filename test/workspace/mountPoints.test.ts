import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeMountPoints } from '../../src/workspace/mountPoints.ts';

test('what a sandbox left goes, whatever holds something or can be written stays', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'klauss-mounts-'));
  for (const name of ['.claude', '.git']) await mkdir(join(directory, name));
  const file = async (name: string, text: string, mode: number) => {
    await writeFile(join(directory, name), text);
    await chmod(join(directory, name), mode);
  };
  for (const name of ['.bashrc', '.mcp.json', '.claude/agents', '.git/config.lock'])
    await file(name, '', 0o444);
  await file('.gitkeep', '', 0o644);
  await file('.npmrc', 'x', 0o444);
  await file('py.typed', '', 0o444);
  await removeMountPoints(directory);
  expect((await readdir(directory, { recursive: true })).sort()).toEqual([
    '.claude',
    '.git',
    '.gitkeep',
    '.npmrc',
    'py.typed',
  ]);
  await removeMountPoints(join(directory, 'nowhere'));
  await rm(directory, { recursive: true });
});
