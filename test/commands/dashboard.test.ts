import { expect, test } from 'vitest';
import { makeProject, STUB_CONFIG } from '../support/project.ts';

test('a dashboard that is turned off says how to turn it on', async () => {
  await using project = await makeProject({
    config: `${STUB_CONFIG}[monitoring]\ndashboard_enabled = false\n`,
  });
  const end = await project.klauss('dashboard');
  expect(end.exitCode).toBe(2);
  expect(end.stderr).toContain('dashboard_enabled = true');
});
