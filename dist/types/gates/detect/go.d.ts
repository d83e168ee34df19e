import { type Finder } from './sign.ts';
export declare const go: Finder;
