/** Why a landing is refused. Nothing was changed then. */
import { KlaussError } from '../domain/errors.ts';
export declare function named(files: readonly string[]): string;
/** The user's tree has other changes of the same lines. */
export declare const conflicting: (files: readonly string[], hint: string) => KlaussError;
export declare const cannotTellApart: (files: readonly string[]) => KlaussError;
export interface Obstacle {
    readonly path: string;
    readonly why: string;
}
export declare const inTheWay: (obstacles: readonly Obstacle[]) => KlaussError;
