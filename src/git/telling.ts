/**
 * What of a git configuration can make git run something, or send it elsewhere: all but what the user's own work changes
 * every day. That are branches, who the user is, and where the remotes are.
 */

/** Sections that hold nothing of the kind, but for the keys that are named. */
const HARMLESS = /^\[(?:branch|user)\b/;
const REMOTE = /^\[remote\b/;
const KEY_OF_REMOTE = /^\s*(?:url|pushurl|fetch|push|tagopt|prune|prunetags|mirror|skipfetchall)\s*=/i;

/** The lines of a configuration file that count, for comparing two states of it. */
export function tellingLines(config: string): string {
  let section = '';
  const lines = config.split('\n').filter((line) => {
    if (line.startsWith('[')) section = line;
    if (line.trim() === '' || HARMLESS.test(section)) return false;
    return !REMOTE.test(section) || !(line.startsWith('[') || KEY_OF_REMOTE.test(line));
  });
  return lines.join('\n');
}
