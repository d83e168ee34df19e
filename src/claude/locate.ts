import { delimiter, join, resolve } from 'node:path';
import { KlaussError } from '../domain/errors.ts';
import { firstExecutable } from '../platform/executables.ts';

/**
 * Finds the client. A command with a slash is a path, relative to the current directory; any other is looked for
 * on the environment's PATH.
 * @returns an absolute path to an executable file
 * @throws KlaussError `environment` when there is none
 */
export async function locateClient(command: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const found = await firstExecutable(candidates(command, environment['PATH'] ?? ''));
  if (found === null) throw notFound(command);
  return found;
}

function candidates(command: string, path: string): string[] {
  if (command.includes('/')) return [resolve(command)];
  const directories = path.split(delimiter).filter((directory) => directory !== '');
  return directories.map((directory) => resolve(join(directory, command)));
}

function notFound(command: string): KlaussError {
  const isPath = command.includes('/');
  return new KlaussError(
    'environment',
    isPath ? `${command} is no executable file.` : `There is no \`${command}\` on PATH.`,
    {
      hint: 'Install Claude Code (npm install -g @anthropic-ai/claude-code), or name its binary in `[client] command` of .klauss.toml; then `klauss doctor`.',
      details: { command },
    },
  );
}
