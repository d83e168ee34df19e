import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { type Finding, ok, problem, type Subject } from './finding.ts';

/** By which the client signs in, in the order in which it looks. */
const VARIABLES = [
  'CLAUDE_CODE_USE_BEDROCK',
  'CLAUDE_CODE_USE_VERTEX',
  'CLAUDE_CODE_USE_FOUNDRY',
  'ANTHROPIC_AUTH_TOKEN',
  'ANTHROPIC_API_KEY',
  'CLAUDE_CODE_OAUTH_TOKEN',
];

const FIX = 'Run `claude` and log in with /login, or set ANTHROPIC_API_KEY.';

const credentials = z.object({ claudeAiOauth: z.object({ refreshToken: z.string().min(1) }) });
const settings = z.object({ apiKeyHelper: z.string().min(1) });
const account = z.object({ primaryApiKey: z.string().min(1) });

/** Whether there is something to sign in with. Nobody is asked whether it is still good. */
export async function checkLogin({ environment, home, paths }: Subject): Promise<readonly Finding[]> {
  const variable = VARIABLES.find((name) => (environment[name] ?? '') !== '');
  if (variable !== undefined) return [ok(`by ${variable}; whether it is valid was not tried`)];
  const directory = environment['CLAUDE_CONFIG_DIR'] || join(home, '.claude');
  const places = [
    [join(directory, '.credentials.json'), credentials],
    [join(directory, '.claude.json'), account],
    [join(home, '.claude.json'), account],
    [join(directory, 'settings.json'), settings],
    [join(paths.root, '.claude', 'settings.json'), settings],
    [join(paths.root, '.claude', 'settings.local.json'), settings],
    ['/etc/claude-code/managed-settings.json', settings],
  ] as const;
  for (const [file, schema] of places) {
    if (await holds(file, schema)) return [ok(`by ${file}; whether it is valid was not tried`)];
  }
  if (process.platform === 'darwin') return [ok('cannot be told: macOS keeps it in the keychain')];
  return [problem(`neither a key or token in the environment nor a login in ${directory}`, FIX)];
}

async function holds(file: string, schema: z.ZodType): Promise<boolean> {
  try {
    return schema.safeParse(JSON.parse(await readFile(file, 'utf8'))).success;
  } catch {
    return false;
  }
}
