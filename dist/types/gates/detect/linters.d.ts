import { type Table } from './files.ts';
import { type Place, type Sign } from './sign.ts';
export declare function eslint(place: Place, description: Table): Promise<readonly Sign[]>;
export declare function biome(place: Place): Promise<readonly Sign[]>;
