/** Settings of git for those whom Klauss lets work: workers and gates. */
/** An environment with these settings, behind those of this kind that it has (git-config(1), GIT_CONFIG_COUNT). */
export declare function unattendedGit(environment: Readonly<Record<string, string>>): Record<string, string>;
