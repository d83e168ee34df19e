import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { locateClient } from '../../src/claude/locate.ts';

async function directories(): Promise<{ first: string; second: string; PATH: string }> {
  const root = await mkdtemp(join(tmpdir(), 'klauss-locate-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const [first, second] = [join(root, 'first'), join(root, 'second')];
  await mkdir(join(first, 'claude'), { recursive: true });
  await mkdir(second);
  await writeFile(join(second, 'claude'), '');
  return { first, second, PATH: ['', first, second].join(delimiter) };
}

test('finds the first executable file on PATH', async () => {
  const { second, PATH } = await directories();
  await expect(locateClient('claude', { PATH })).rejects.toMatchObject({ code: 'environment' });
  await chmod(join(second, 'claude'), 0o755);
  expect(await locateClient('claude', { PATH })).toBe(join(second, 'claude'));
});

test('takes a path as it is', async () => {
  const { second } = await directories();
  await chmod(join(second, 'claude'), 0o755);
  expect(await locateClient(join(second, 'claude'), {})).toBe(join(second, 'claude'));
  await expect(locateClient('./no/claude', {})).rejects.toMatchObject({
    message: './no/claude is no executable file.',
    hint: expect.stringContaining('[client] command'),
  });
});

test('says when there is none', async () => {
  await expect(locateClient('claude', {})).rejects.toMatchObject({
    message: 'There is no `claude` on PATH.',
  });
});
