/** What proves a tree, found by looking at it. */
/** A gate that was found: as `Gate`, its directory in the tree that was looked at. */
export interface DetectedGate {
    readonly command: string;
    readonly directory: string;
    readonly because: string;
}
/** Something that looks like a gate and is none. */
export interface PassedOver {
    /** `ESLint`, and `ESLint in packages/web` below `top` */
    readonly what: string;
    /** `it is configured (eslint.config.js), but not installed` */
    readonly because: string;
}
export interface Detection {
    readonly gates: readonly DetectedGate[];
    readonly passedOver: readonly PassedOver[];
}
export interface DetectOptions {
    /** The PATH that the gates will run with. Default: that of this process. */
    readonly path?: string;
}
/**
 * Looks for gates in a directory, and where there are none in those above it, up to `top`: all gates of the first that
 * has any. It only reads, and what it cannot read it passes over.
 * @param directory absolute, in `top`; outside of it nothing above is looked at
 */
export declare function detectGates(directory: string, top: string, { path }?: DetectOptions): Promise<Detection>;
