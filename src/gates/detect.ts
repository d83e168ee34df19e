/** What proves a tree, found by looking at it. */

/** A gate that was found: as `Gate`, its directory in the tree that was looked at. */
export interface DetectedGate {
  readonly command: string;
  readonly directory: string;
  readonly because: string;
}

/** Something that looks like a gate and is none. */
export interface PassedOver {
  /** `ESLint` */
  readonly what: string;
  /** `it is configured (eslint.config.js), but not installed` */
  readonly because: string;
}

export interface Detection {
  readonly gates: readonly DetectedGate[];
  readonly passedOver: readonly PassedOver[];
}

/**
 * Looks for gates in a directory, and where there are none in those above it, up to `top`. It only reads.
 */
export async function detectGates(_directory: string, _top: string): Promise<Detection> {
  return { gates: [], passedOver: [] };
}
