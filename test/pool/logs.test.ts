import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { defaultConfig } from '../../src/config/config.ts';
import { Mask } from '../../src/domain/mask.ts';
import { openLogs } from '../../src/pool/logs.ts';

test("logs are their owner's alone wherever they stand, masked, and safe to show", async () => {
  const directory = await mkdtemp(join(tmpdir(), 'klauss-logs-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const usual = process.umask(0);
  try {
    const limits = { ...defaultConfig('p').logs, maxSizeMb: 0.01 };
    const logs = openLogs(directory, limits, new Mask(['the secret of the user']), () => 0);
    for (let line = 0; line < 200; line++)
      logs.write('worker_1', `\u001b[31mit is the secret of the user, ${'x'.repeat(100)}`);
    await logs.close();
  } finally {
    process.umask(usual);
  }
  const files = await readdir(directory);
  expect(files).toContain('worker_1.1.log');
  for (const file of files) {
    expect((await stat(join(directory, file))).mode & 0o777).toBe(0o600);
    for (const line of (await readFile(join(directory, file), 'utf8')).split('\n').slice(0, -1))
      expect(line).toMatch(/^1970-01-01T00:00:00.000Z it is \[masked\], x+$/);
  }
});
