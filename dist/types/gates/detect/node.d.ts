/** JavaScript and TypeScript. */
import { type Finder } from './sign.ts';
export declare const node: Finder;
