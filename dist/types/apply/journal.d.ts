/**
 * What a landing is about to do, written before it begins to: whoever finds it after a crash can bring the landing to
 * its end. From the moment it is there, until it is closed, the landing is bound to happen.
 */
import * as z from 'zod';
import type { Holding } from './holding.ts';
declare const journalSchema: z.ZodObject<{
    version: z.ZodLiteral<1>;
    tree: z.ZodString;
    files: z.ZodArray<z.ZodObject<{
        path: z.ZodString;
        before: z.ZodNullable<z.ZodObject<{
            mode: z.ZodString;
            oid: z.ZodString;
        }, z.core.$strict>>;
        after: z.ZodNullable<z.ZodObject<{
            mode: z.ZodString;
            oid: z.ZodString;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    index: z.ZodNullable<z.ZodArray<z.ZodObject<{
        path: z.ZodString;
        before: z.ZodNullable<z.ZodObject<{
            mode: z.ZodString;
            oid: z.ZodString;
        }, z.core.$strict>>;
        after: z.ZodNullable<z.ZodObject<{
            mode: z.ZodString;
            oid: z.ZodString;
        }, z.core.$strict>>;
    }, z.core.$strict>>>;
    head: z.ZodNullable<z.ZodObject<{
        ref: z.ZodNullable<z.ZodString>;
        from: z.ZodString;
        to: z.ZodString;
        message: z.ZodString;
    }, z.core.$strict>>;
    keep: z.ZodString;
    applied: z.ZodNullable<z.ZodObject<{
        mode: z.ZodEnum<{
            branch: "branch";
            commit: "commit";
            merge: "merge";
            uncommitted: "uncommitted";
        }>;
        tip: z.ZodString;
        commit: z.ZodNullable<z.ZodString>;
        branch: z.ZodNullable<z.ZodString>;
        tasks: z.ZodArray<z.ZodString>;
        at: z.ZodNumber;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type Journal = z.infer<typeof journalSchema>;
export declare function writeJournal(holding: Holding, journal: Journal): Promise<void>;
/** @throws KlaussError `state`: it was written by another version of Klauss */
export declare function readJournal(holding: Holding): Promise<Journal | null>;
/** The landing has come to its end: only what it left is to be removed. */
export declare function closeJournal(holding: Holding): Promise<void>;
/** True when the landing came to its end. */
export declare const isClosed: (holding: Holding) => boolean;
/** Takes it back: the landing does not happen. */
export declare function removeJournal(holding: Holding): Promise<void>;
export {};
