import { type Finder } from './sign.ts';
export declare const python: Finder;
