import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { usageOfTranscript } from '../../src/claude/transcriptUsage.ts';
import { NO_USAGE } from '../../src/domain/usage.ts';

const streams = join(import.meta.dirname, '..', 'support', 'streams');
const sample = (name: string): Promise<string> => readFile(join(streams, `${name}.jsonl`), 'utf8');

let transcript: string;
beforeEach(async () => {
  const directory = await mkdtemp(join(tmpdir(), 'klauss-transcript-'));
  transcript = join(directory, 'a.1.jsonl');
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
});

async function usageOf(text: string) {
  await writeFile(transcript, text);
  return await usageOfTranscript(transcript);
}

test('no transcript is no usage, nor is an empty one', async () => {
  expect(await usageOfTranscript(transcript)).toEqual(NO_USAGE);
  expect(await usageOf('')).toEqual(NO_USAGE);
});

test('one that cannot be read is no end of the matter', async () => {
  await expect(usageOfTranscript(streams)).rejects.toThrow('EISDIR');
});

test('a run that came to its end is as exact as it was', async () => {
  expect(await usageOf(await sample('success-structured'))).toMatchObject({
    costUsd: 0.01,
    inputTokens: 2000,
    outputTokens: 100,
    estimated: false,
    models: { 'claude-opus-5-5': { costUsd: 0.01 } },
  });
});

test('a run that was killed is estimated, whatever piece of a line is at the end', async () => {
  const killed = await sample('sigkill-in-bash');
  const whole = await usageOf(killed);
  expect(whole).toMatchObject({ estimated: true, costUsd: 0.005, inputTokens: 1000, toolCalls: 1 });
  expect(await usageOf(`${killed}{"type":"result","subtype":"succ`)).toEqual(whole);
  expect(await usageOf(`${killed}{"type":"stderr","text":"oh"}\n\n\u0000`)).toEqual(whole);
});

test('runs that stand one after the other are added up', async () => {
  const [killed, ended] = [await sample('sigkill-in-bash'), await sample('resumed-after-sigkill')];
  const begin = `${JSON.stringify({ type: 'run' })}\n`;
  const usage = await usageOf(begin + killed + begin + ended);
  const parts = [await usageOf(killed), await usageOf(ended)];
  expect(parts.map(({ estimated }) => estimated)).toEqual([true, false]);
  expect(usage.estimated).toBe(true);
  expect(usage.costUsd).toBeCloseTo((parts[0]?.costUsd ?? 0) + (parts[1]?.costUsd ?? 0), 9);
  expect(usage.inputTokens).toBe((parts[0]?.inputTokens ?? 0) + (parts[1]?.inputTokens ?? 0));
});

test('no sample of a stream is cheaper without its result', async () => {
  const names = (await readdir(streams)).map((name) => name.replace('.jsonl', ''));
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) {
    const lines = (await sample(name)).trimEnd().split('\n');
    const cut = lines.filter((line) => !line.includes('"total_cost_usd"')).join('\n');
    const [told, estimated] = [await usageOf(lines.join('\n')), await usageOf(cut)];
    expect(estimated.costUsd, name).toBeCloseTo(told.costUsd, 9);
  }
});
