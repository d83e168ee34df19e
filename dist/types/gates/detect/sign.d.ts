/** What the finders of gates are given, and what they find. */
/** A directory that gates are looked for in. */
export interface Place {
    readonly directory: string;
    /** The uppermost directory of the tree: lock files are looked for up to it. */
    readonly top: string;
    /** The names of all that stands in the directory. */
    readonly names: ReadonlySet<string>;
    /** The PATH that the gates will run with. */
    readonly path: string;
}
/** A gate, or something that looks like one and is none. */
export type Sign = {
    readonly kind: 'gate';
    readonly command: string;
    readonly because: string;
    /** It runs the tests, not only a check. */
    readonly tests: boolean;
} | {
    readonly kind: 'passed over';
    readonly what: string;
    readonly because: string;
};
export type Finder = (place: Place) => Promise<readonly Sign[]>;
export declare const check: (command: string, because: string) => Sign;
export declare const tests: (command: string, because: string) => Sign;
export declare const passedOver: (what: string, because: string) => Sign;
/** The first of these names that stands in the directory. */
export declare const firstOf: ({ names }: Place, wanted: readonly string[]) => string | undefined;
