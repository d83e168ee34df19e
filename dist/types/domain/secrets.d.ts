/** Which variables of an environment hold secrets. */
/** True when a variable holds a secret, by its name or by what its value looks like. */
export declare function isSecret(name: string, value: string): boolean;
/** `[env] pass`: names, or their beginnings with a `*`. */
export declare function isPassed(name: string, pass: readonly string[]): boolean;
/** What is left of a secret that is not passed on: a registry's address without the login, of others nothing. */
export declare function withoutSecret(name: string, value: string): string | null;
