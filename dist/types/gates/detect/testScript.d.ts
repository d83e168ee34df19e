import { type Table } from './files.ts';
import { type Place, type Sign } from './sign.ts';
/** The package's own tests. */
export declare function testScript(place: Place, description: Table): Promise<readonly Sign[]>;
