/** Make and just: a target named `test`. */
import { type Place, type Sign } from './sign.ts';
/**
 * A target that runs the tests once more proves nothing new, and takes as long again: where the language's own tests
 * were found, `make test` is nearly always a name for them. They are preferred, for they are known to run the tests
 * and nothing else. For the same reason, one runner is enough.
 */
export declare function runners(place: Place, found: readonly Sign[]): Promise<readonly Sign[]>;
