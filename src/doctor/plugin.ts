import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { packageRoot, packageVersion } from '../platform/package.ts';
import { type Finding, ok, type Subject, warning } from './finding.ts';

/** `installed_plugins.json` of 2.1.330; the part after the `@` names the marketplace. */
const installedPlugins = z.object({
  plugins: z.record(z.string(), z.array(z.object({ version: z.string(), installPath: z.string() }))),
});

/** Where the client has Klauss as its plugin, and whether that is the same Klauss as this one. */
export async function checkPlugin({ environment, home }: Subject): Promise<readonly Finding[]> {
  const directory = environment['CLAUDE_CONFIG_DIR'] || join(home, '.claude');
  const own = `this is Klauss ${packageVersion()}, ${packageRoot()}`;
  const plugins = await installed(join(directory, 'plugins', 'installed_plugins.json'));
  if (plugins.length === 0) return [ok(`none is installed in Claude Code; ${own}`)];
  const other = plugins.find(({ version }) => version !== packageVersion());
  if (other !== undefined) {
    const fix =
      'Update it with `claude plugin update klauss@klauss`, or this one in the way it was installed.';
    return [warning(`the plugin has version ${other.version} (${other.installPath}), but ${own}`, fix)];
  }
  return [ok(`${plugins.map(({ installPath }) => installPath).join(', ')}; ${own}`)];
}

async function installed(file: string) {
  try {
    const { plugins } = installedPlugins.parse(JSON.parse(await readFile(file, 'utf8')));
    return Object.entries(plugins).flatMap(([name, places]) => (name.startsWith('klauss@') ? places : []));
  } catch {
    return []; // the client's own file: another version may write another one
  }
}
