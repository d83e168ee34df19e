/** Files that are keys or tokens by their name. Inside the project they are its own, outside nobody's business. */
/** @param path real */
export declare function looksSecret(path: string): boolean;
