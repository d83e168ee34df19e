import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { Mask } from '../../src/domain/mask.ts';
import { type CommandEnd, runCommand } from '../../src/gates/run.ts';

let directory: string;
let log: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'klauss-output-'));
  log = join(directory, 'gate.log');
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
});

const run = (command: string, signal = new AbortController().signal): Promise<CommandEnd> =>
  runCommand(command, {
    directory,
    environment: { PATH: '/usr/bin:/bin', KLAUSS_TEST: directory },
    marker: { name: 'KLAUSS_TEST', value: directory },
    log,
    mask: new Mask(['the secret of the user']),
    timeoutSeconds: 60,
    signal,
  });

test('stdout and stderr are kept in their order, masked; the end of them is safe to show', async () => {
  const end = await run(
    "echo out; echo 'the secret of the user' >&2; (echo of a child); printf '\\033[31mred\\n'; exit 3",
  );
  expect(end).toMatchObject({ exitCode: 3, tail: 'out\n[masked]\nof a child\nred' });
  expect(await readFile(log, 'utf8')).toBe('out\n[masked]\nof a child\n\u001b[31mred\n');
});

test('while the command runs, and when it is ended, nothing of it has a name', async () => {
  const end = new AbortController();
  const running = run('echo the secret of the user; touch started; sleep 300', end.signal);
  await expect.poll(() => existsSync(join(directory, 'started'))).toBe(true);
  expect(await readdir(directory)).toEqual(['started']);
  end.abort();
  expect(await running).toMatchObject({ exitCode: null, tail: '[masked]' });
  expect((await readdir(directory)).sort()).toEqual(['gate.log', 'started']);
});

test('however much is printed, nothing is cut where it would not be seen any more', async () => {
  const filler = (character: string) => `${character.repeat(99)}\n`.repeat(10_480);
  const key = `-----BEGIN PRIVATE KEY-----\n${`${'aB3d'.repeat(16)}\n`.repeat(20)}-----END PRIVATE KEY-----\n`;
  const parts = [
    filler('x'),
    key,
    filler('ü'),
    'the secret of the user\n',
    'y'.repeat(9 * 1024 * 1024),
    '\nend',
  ];
  await writeFile(join(directory, 'big'), parts.join(''));
  expect(await run('cat big')).toMatchObject({ exitCode: 0, tail: expect.stringMatching(/^y+\nend$/) });
  const masked = [
    parts[0],
    '-----BEGIN PRIVATE KEY-----[masked]\n',
    parts[2],
    '[masked]\n',
    ...parts.slice(4),
  ];
  expect((await readFile(log, 'utf8')) === masked.join('')).toBe(true);
});

test('a log that cannot be written takes nothing from the result', async () => {
  await mkdir(log);
  expect(await run('echo fine')).toMatchObject({ exitCode: 0, tail: 'fine' });
});
