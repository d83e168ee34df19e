import { expect, test } from 'vitest';
import { Orchestrator } from '../../src/orchestrator.ts';
import { makeApplying } from '../commands/applying.ts';

test('apply and rollback', async () => {
  await using applying = await makeApplying();
  const { project } = applying;
  const { id } = await applying.job();
  await using klauss = await Orchestrator.open({ project: project.root, environment: project.environment });
  expect(await klauss.apply(id, { dryRun: true })).toMatchObject({ kind: 'landed', applied: null });
  const landed = await klauss.apply(id, { mode: 'commit', tasks: ['style'], message: 'Mine' });
  expect(landed).toMatchObject({
    kind: 'landed',
    files: [{ path: 'a.txt', status: 'modified' }],
    commit: await project.git('rev-parse', 'HEAD'),
    job: { applied: { mode: 'commit', tasks: ['style'] } },
  });
  expect(await klauss.apply(id, { tasks: ['style'] })).toMatchObject({ kind: 'nothing', why: 'applied' });
  expect(await klauss.rollback(id)).toMatchObject({ was: { mode: 'commit' } });
  expect(await project.read('a.txt')).toBe('a\n');
  expect(await klauss.rollback(id)).toBeNull();
  await project.write('a.txt', 'mine\n');
  await expect(klauss.apply(id)).rejects.toMatchObject({ code: 'conflict', details: { files: ['a.txt'] } });
});
