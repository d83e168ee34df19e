/**
 * Finds the client. A command with a slash is a path, relative to the current directory; any other is looked for
 * on the environment's PATH.
 * @returns an absolute path to an executable file
 * @throws KlaussError `environment` when there is none
 */
export declare function locateClient(command: string, environment: NodeJS.ProcessEnv): Promise<string>;
