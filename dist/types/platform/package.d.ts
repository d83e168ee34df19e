/** The installed package of Klauss itself. */
/** The directory of the package: the nearest one above this file, in `src` or in `dist`, with a package.json. */
export declare function packageRoot(): string;
/** The version as package.json says. */
export declare function packageVersion(): string;
/** The command of this very installation, as the supervisor is started with it. */
export declare const commandPath: () => string;
/** The guard that clients are given as a hook, for the very Node that runs this. */
export declare const guardPath: () => string;
