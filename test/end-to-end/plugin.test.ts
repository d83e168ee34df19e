/** The plugin as a package: valid, cheap for sessions that do not use it, and with one dependency. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { pluginCommand } from '../support/plugin.ts';
import { repository } from '../support/project.ts';
import { makeUser, type User } from '../support/user.ts';

const read = async <T>(path: string, schema: z.ZodType<T>): Promise<T> =>
  schema.parse(JSON.parse(await readFile(join(repository, path), 'utf8')));

const plugin = (user: User, ...args: readonly string[]) =>
  pluginCommand(args, { cwd: user.project, env: user.env });

test('is valid, strictly', async () => {
  await using user = await makeUser(() => []);
  expect(await plugin(user, 'validate', '--strict', repository)).toContain('Validation passed');
});

test('adds less than 350 tokens to a session, and is read from the directory of its marketplace', async () => {
  await using user = await makeUser(() => []);
  expect(await user.install()).toContain('Successfully installed plugin: klauss@klauss');
  const details = await plugin(user, 'details', 'klauss');
  expect(Number(/Always-on:\s+~(\d+) tok/.exec(details)?.[1])).toBeLessThan(350);
  expect(details).toMatch(/fanout, results, status, stop/);
  expect(details).toMatch(/Agents \(1\)\s+planner/);

  const installed = z
    .array(z.looseObject({ id: z.string(), version: z.string(), readFromFolder: z.string() }))
    .parse(JSON.parse(await plugin(user, 'list', '--json')));
  const { version } = await read('package.json', z.looseObject({ version: z.string() }));
  expect(installed).toMatchObject([{ id: 'klauss@klauss', version, readFromFolder: user.plugin }]);
});

test('its versions agree, and the command line says the same', async () => {
  const versioned = z.looseObject({ version: z.string() });
  const { version } = await read('package.json', versioned);
  expect(await read('.claude-plugin/plugin.json', versioned)).toMatchObject({ version });
  expect(await read('package-lock.json', versioned)).toMatchObject({ version });
  const { stdout } = await execa(process.execPath, [join(repository, 'bin', 'klauss'), '--version']);
  expect(stdout).toBe(version);
});

// The client runs `npm ci` with these two files alone: whatever they name, every user installs.
test('names better-sqlite3 and what that needs, nothing else', async () => {
  const manifest = await read(
    'package.json',
    z.looseObject({ dependencies: z.record(z.string(), z.string()) }),
  );
  expect(manifest).not.toHaveProperty('devDependencies');
  expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3']);
  const lock = await read(
    'package-lock.json',
    z.looseObject({
      packages: z.record(z.string(), z.looseObject({ hasInstallScript: z.boolean().optional() })),
    }),
  );
  expect(Object.keys(lock.packages).sort()).toEqual([
    '',
    'node_modules/better-sqlite3',
    'node_modules/node-addon-api',
  ]);
  expect(Object.values(lock.packages).some(({ hasInstallScript }) => hasInstallScript)).toBe(false);
});
