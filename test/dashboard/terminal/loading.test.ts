/** Ink and React are large: only a dashboard that is drawn reads them. */

import { expect, test } from 'vitest';
import { run } from '../../commands/running.ts';
import { TELLING_LOADS } from '../../support/loads.ts';
import { makeProject } from '../../support/project.ts';
import { inShell, openDashboard, submit } from './opened.ts';

test('other commands do not read what draws it', async () => {
  await using project = await makeProject();
  await submit(project, [{ key: 'one', prompt: 'Do it.' }]);
  for (const args of [
    ['--help'],
    ['show', '1'],
    ['dashboard', '--help'],
    ['dashboard'],
    ['dashboard', '--json'],
  ]) {
    const { stderr, exitCode } = await run(project, args, { node: [TELLING_LOADS] });
    expect(exitCode).toBe(0);
    expect(stderr).toContain('/dist/cli.js');
    expect(stderr).not.toContain('/dist/terminal.js');
  }
});

test('without a terminal to type in, or with one that is dumb, the table is printed once', async () => {
  await using project = await makeProject();
  const job = await submit(project, [{ key: 'one', prompt: 'Do it.' }]);
  const table = new RegExp(`Job ${job} \\(pending\\)(.*\\n)*1 +${job}/one +pending`);
  await using typeless = await openDashboard(project, {
    by: [...inShell(), 'sh', '-c', 'exec "$@" < /dev/null', 'sh'],
  });
  await typeless.waitFor(table);
  await typeless.waitFor(/^after 0$/m);
  await using dumb = await openDashboard(project, { by: [...inShell(), 'env', 'TERM=dumb'] });
  await dumb.waitFor(table);
  await dumb.waitFor(/^after 0$/m);
});
