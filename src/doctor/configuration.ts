import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FILE, userFile } from '../config/sources.ts';
import { oneLine } from '../domain/oneLine.ts';
import { type Finding, ok, problem, type Subject } from './finding.ts';

export async function checkConfiguration(subject: Subject): Promise<readonly Finding[]> {
  const { fault, paths, home, environment } = subject;
  if (fault !== null) {
    // What is no TOML at all is shown with the lines around it.
    const message = Array.isArray(fault.details) ? fault.message : fault.message.split('\n', 1).join();
    return [problem(`${oneLine(message)} (here the built-in configuration is used)`, oneLine(fault.hint))];
  }
  const files = [join(paths.root, PROJECT_FILE), userFile(home, environment)].filter(existsSync);
  return [ok(files.length === 0 ? 'as built in: there is no .klauss.toml' : files.join(', '))];
}
