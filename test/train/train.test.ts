import { expect, test } from 'vitest';
import { asJobId } from '../../src/domain/ids.ts';
import type { GateResult } from '../../src/domain/proof.ts';
import { makeCommit } from '../../src/git/commits.ts';
import { commitOf, updateRefs } from '../../src/git/refs.ts';
import type { Arrival, Car, TipGate } from '../../src/train/car.ts';
import { Train } from '../../src/train/train.ts';
import { makeGateResult, makeTask } from '../support/records.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

const JOB = asJobId('k3f9x2');
const INTEGRATION = 'refs/heads/klauss/k3f9x2/integration';

/** A tip fails when it holds all of these files at once. */
type Poison = readonly string[];

interface Yard {
  readonly train: Train;
  readonly repo: TestRepository;
  readonly base: string;
  /** Every tip that gates ran on, as the files that it held, and the gates. */
  readonly runs: { readonly files: string; readonly gates: readonly string[] }[];
  /** Commits files on top of the base and sends the commit on its way. */
  send(key: string, files: Readonly<Record<string, string>>, options?: SendOptions): Promise<Arrival>;
  /** The files of the integration branch. */
  files(): Promise<string>;
  landed(): readonly string[];
}

interface SendOptions {
  readonly verify?: readonly string[];
  readonly signal?: AbortSignal;
  readonly settle?: (landed: string | null) => Promise<boolean>;
}

async function makeYard({
  poison = [] as Poison,
  hold = Promise.resolve(),
} = {}): Promise<Yard & AsyncDisposable> {
  const repo = await makeRepository({ files: { 'shared.txt': 'one\ntwo\nthree\n' } });
  const base = await repo.git('rev-parse', 'HEAD');
  await updateRefs(repo.repository, [{ ref: INTEGRATION, to: base, from: null }]);
  const gatesLanded: TipGate[] = [];
  const landed: string[] = [];
  const runs: Yard['runs'] = [];
  const train = new Train({
    repository: repo.repository,
    job: JOB,
    base,
    landedGates: async () => gatesLanded,
  });
  const commits = new Map<string, string>();
  const workOf = async (key: string, files: Readonly<Record<string, string>>): Promise<string> => {
    const commit = commits.get(key) ?? (await commitFiles(repo, base, files));
    commits.set(key, commit);
    return commit;
  };
  const filesOf = async (tip: string) =>
    (await repo.git('ls-tree', '-r', '--name-only', tip))
      .split('\n')
      .filter((f) => f !== 'shared.txt')
      .join(' ');

  return {
    train,
    repo,
    base,
    runs,
    landed: () => landed,
    files: () => filesOf(INTEGRATION),
    async send(key, files, { verify = ['check'], signal = new AbortController().signal, settle } = {}) {
      const gates = verify.map((command) => ({
        command,
        source: 'task' as const,
        directory: '',
        timeoutSeconds: 60,
        task: key,
      }));
      const car: Car = {
        task: makeTask({ key, job: JOB }),
        commit: await workOf(key, files),
        signal,
        gates,
        async prove(tip, asked) {
          const present = await filesOf(tip);
          runs.push({ files: present, gates: asked.map(({ command }) => command) });
          await hold;
          const failed = poison.length > 0 && poison.every((file) => present.split(' ').includes(file));
          return failed ? failure(asked[0]?.command ?? '') : null;
        },
        settle:
          settle ??
          (async (commit) => {
            if (commit !== null) gatesLanded.push(...gates);
            landed.push(key);
            return true;
          }),
      };
      return await train.join(car);
    },
    [Symbol.asyncDispose]: () => repo[Symbol.asyncDispose](),
  };
}

const failure = (command: string): GateResult => makeGateResult({ command, exitCode: 1, tail: 'red' });

async function commitFiles(
  { git, repository, scratch }: TestRepository,
  parent: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const index = `${scratch}/index-${Math.random()}`;
  await repository.run(['read-tree', parent], { index });
  for (const [path, text] of Object.entries(files)) {
    const oid = await repository.line(['hash-object', '-w', '--stdin'], { input: text });
    await repository.run(['update-index', '--add', '--cacheinfo', `100644,${oid},${path}`], { index });
  }
  const tree = await repository.line(['write-tree'], { index });
  if (tree === (await git('rev-parse', `${parent}^{tree}`))) return parent;
  return await makeCommit(repository, { tree, parents: [parent], message: 'work' });
}

test('tasks land in the order in which they finished, each as a merge on the first-parent line', async () => {
  await using yard = await makeYard();
  expect(await yard.send('a', { 'a.txt': 'a' })).toEqual({ kind: 'landed' });
  expect(await yard.send('b', { 'b.txt': 'b' })).toEqual({ kind: 'landed' });
  expect(await yard.files()).toBe('a.txt b.txt');
  const log = await yard.repo.git('log', '--first-parent', '--format=%s', `${yard.base}..${INTEGRATION}`);
  expect(log.split('\n')).toEqual(['Merge b: Do it.', 'Merge a: Do it.']);
});

test('a tree on which the gates passed already is not proved again', async () => {
  await using yard = await makeYard();
  await yard.send('a', { 'a.txt': 'a' });
  expect(yard.runs).toEqual([]);
  await yard.send('b', { 'b.txt': 'b' });
  expect(yard.runs).toEqual([{ files: 'a.txt b.txt', gates: ['check'] }]);
});

test('what landed before has to pass on every later tip', async () => {
  await using yard = await makeYard();
  await yard.send('a', { 'a.txt': 'a' }, { verify: ['check a'] });
  await yard.send('b', { 'b.txt': 'b' }, { verify: ['check b'] });
  expect(yard.runs).toEqual([{ files: 'a.txt b.txt', gates: ['check a', 'check b'] }]);
});

test('a conflict is told with its files, and the tip stays as it was', async () => {
  await using yard = await makeYard();
  await yard.send('a', { 'shared.txt': 'one\nTWO\nthree\n' });
  const tip = await commitOf(yard.repo.repository, INTEGRATION);
  const arrival = await yard.send('b', { 'shared.txt': 'one\n2\nthree\n' });
  expect(arrival).toEqual({ kind: 'conflict', tip, files: ['shared.txt'] });
  expect(await commitOf(yard.repo.repository, INTEGRATION)).toBe(tip);
});

test('a gate that fails on the tip alone is told with its output', async () => {
  await using yard = await makeYard({ poison: ['a.txt', 'b.txt'] });
  await yard.send('a', { 'a.txt': 'a' });
  expect(await yard.send('b', { 'b.txt': 'b' })).toMatchObject({ kind: 'gates', gate: { tail: 'red' } });
  expect(await yard.send('c', { 'c.txt': 'c' })).toEqual({ kind: 'landed' });
  expect(await yard.files()).toBe('a.txt c.txt');
});

test('those that wait together are proved together, once', async () => {
  const gate = Promise.withResolvers<void>();
  await using yard = await makeYard({ hold: gate.promise });
  await yard.send('first', { 'first.txt': '' });
  const held = yard.send('a', { 'a.txt': 'a' });
  await expect.poll(() => yard.runs.length).toBe(1);
  const others = ['b', 'c', 'd'].map((key) => yard.send(key, { [`${key}.txt`]: key }));
  await expect.poll(() => yard.train.waiting).toBe(3);
  gate.resolve();
  expect(await Promise.all([held, ...others])).toEqual(Array(4).fill({ kind: 'landed' }));
  expect(yard.runs.map(({ files }) => files)).toEqual([
    'a.txt first.txt',
    'a.txt b.txt c.txt d.txt first.txt',
  ]);
});

test('a batch that fails is halved: only the one at fault is sent back', async () => {
  const gate = Promise.withResolvers<void>();
  await using yard = await makeYard({ hold: gate.promise, poison: ['bad.txt'] });
  await yard.send('first', { 'first.txt': '' });
  const held = yard.send('a', { 'a.txt': 'a' });
  await expect.poll(() => yard.runs.length).toBe(1);
  const sent = ['b', 'bad', 'c', 'd'].map((key) => yard.send(key, { [`${key}.txt`]: key }));
  await expect.poll(() => yard.train.waiting).toBe(4);
  gate.resolve();
  await held;
  expect((await Promise.all(sent)).map(({ kind }) => kind)).toEqual(['landed', 'gates', 'landed', 'landed']);
  expect(await yard.files()).toBe('a.txt b.txt c.txt d.txt first.txt');
});

test('who conflicts with another of its batch is told so after that one landed', async () => {
  const gate = Promise.withResolvers<void>();
  await using yard = await makeYard({ hold: gate.promise });
  await yard.send('first', { 'first.txt': '' });
  const held = yard.send('a', { 'a.txt': 'a' });
  await expect.poll(() => yard.runs.length).toBe(1);
  const b = yard.send('b', { 'shared.txt': 'one\nTWO\nthree\n' });
  await expect.poll(() => yard.train.waiting).toBe(1);
  const c = yard.send('c', { 'shared.txt': 'one\n2\nthree\n' });
  await expect.poll(() => yard.train.waiting).toBe(2);
  gate.resolve();
  await held;
  expect(await b).toEqual({ kind: 'landed' });
  expect(await c).toMatchObject({ kind: 'conflict', files: ['shared.txt'] });
});

test('one that is ended while it waits leaves; one that is ended while it is proved lets the others go on', async () => {
  const gate = Promise.withResolvers<void>();
  await using yard = await makeYard({ hold: gate.promise });
  await yard.send('first', { 'first.txt': '' });
  const [active, waits] = [new AbortController(), new AbortController()];
  const held = yard.send('a', { 'a.txt': 'a' }, { signal: active.signal });
  await expect.poll(() => yard.runs.length).toBe(1);
  const b = yard.send('b', { 'b.txt': 'b' }, { signal: waits.signal });
  const c = yard.send('c', { 'c.txt': 'c' });
  await expect.poll(() => yard.train.waiting).toBe(2);
  waits.abort();
  active.abort();
  gate.resolve();
  expect((await Promise.all([held, b, c])).map(({ kind }) => kind)).toEqual(['aborted', 'aborted', 'landed']);
  expect(await yard.files()).toBe('c.txt first.txt');
});

test('work of a task that does not complete after all is taken out again', async () => {
  await using yard = await makeYard();
  await yard.send('a', { 'a.txt': 'a' });
  expect(await yard.send('b', { 'b.txt': 'b' }, { settle: async () => false })).toEqual({ kind: 'refused' });
  expect(await yard.files()).toBe('a.txt');
  expect(await yard.send('c', { 'c.txt': 'c' })).toEqual({ kind: 'landed' });
});

test('when the settling failed after the branch had moved, a second attempt finds its work landed', async () => {
  await using yard = await makeYard();
  const lost = yard.send('a', { 'a.txt': 'a' }, { settle: () => Promise.reject(new Error('the pool died')) });
  await expect(lost).rejects.toThrow('the pool died');
  const tip = await commitOf(yard.repo.repository, INTEGRATION);
  const settled: (string | null)[] = [];
  const again = yard.send('a', { 'a.txt': 'a' }, { settle: async (landed) => settled.push(landed) > 0 });
  expect(await again).toEqual({ kind: 'landed' });
  expect(settled).toEqual([tip]);
  expect(await commitOf(yard.repo.repository, INTEGRATION)).toBe(tip);
});

test('a task that changed nothing completes without a merge', async () => {
  await using yard = await makeYard();
  const settled: (string | null)[] = [];
  await yard.send('a', {}, { settle: async (landed) => settled.push(landed) > 0 });
  expect(settled).toEqual([null]);
  expect(await commitOf(yard.repo.repository, INTEGRATION)).toBe(yard.base);
});

test('when somebody else moves the branch meanwhile, the merge is made anew on top of that', async () => {
  const gate = Promise.withResolvers<void>();
  await using yard = await makeYard({ hold: gate.promise });
  await yard.send('first', { 'first.txt': '' });
  const sent = yard.send('a', { 'a.txt': 'a' });
  await expect.poll(() => yard.runs.length).toBe(1);
  const other = await commitFiles(yard.repo, await yard.train.tip(), { 'other.txt': 'other' });
  await updateRefs(yard.repo.repository, [{ ref: INTEGRATION, to: other }]);
  gate.resolve();
  expect(await sent).toEqual({ kind: 'landed' });
  expect(await yard.files()).toBe('a.txt first.txt other.txt');
});

test('an error reaches the one that it concerns, and the train goes on', async () => {
  await using yard = await makeYard();
  await yard.repo.git('update-ref', '-d', INTEGRATION);
  await expect(yard.send('a', { 'a.txt': 'a' })).rejects.toThrow('is gone');
  await yard.repo.git('update-ref', INTEGRATION, yard.base);
  expect(await yard.send('b', { 'b.txt': 'b' })).toEqual({ kind: 'landed' });
});
