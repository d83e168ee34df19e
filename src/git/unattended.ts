/** Settings of git for those whom Klauss lets work: workers and gates. */

/**
 * No git may begin to collect the repository by itself: what a worker starts is ended with it, and a collection that is
 * killed leaves locks (`objects/maintenance.lock`) and half-made packs, in the user's own repository. Given by
 * environment, so that no file of the user changes; their own git collects as ever.
 */
const SETTINGS = [
  ['maintenance.auto', 'false'],
  ['gc.auto', '0'],
] as const;

/** An environment with these settings, behind those of this kind that it has (git-config(1), GIT_CONFIG_COUNT). */
export function unattendedGit(environment: Readonly<Record<string, string>>): Record<string, string> {
  const given = Number.parseInt(environment['GIT_CONFIG_COUNT'] ?? '', 10) || 0;
  const variables = SETTINGS.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${given + index}`, key] as const,
    [`GIT_CONFIG_VALUE_${given + index}`, value] as const,
  ]);
  const count = { GIT_CONFIG_COUNT: `${given + SETTINGS.length}` };
  return { ...environment, ...count, ...Object.fromEntries(variables) };
}
