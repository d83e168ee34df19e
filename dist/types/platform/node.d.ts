/** The Node that this runs on. */
/**
 * To be called before better-sqlite3 is loaded: it crashes a Node that is too old, instead of refusing it.
 * @throws KlaussError `environment`
 */
export declare function assertNode(version?: string): void;
