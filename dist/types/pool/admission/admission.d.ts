/**
 * What there is room for: nothing is started that the usage limit, the machine's memory or its disk has no room for.
 * The budgets are looked at task by task, by whoever chooses them (`budget.ts`).
 */
import type { Hold } from '../../domain/pools.ts';
import type { Machine } from './machine.ts';
import type { ApiSignal } from './signals.ts';
import { type ThrottleSettings } from './throttle.ts';
export interface AdmissionSettings extends ThrottleSettings {
    readonly machine: Machine;
    /** Where worktrees, logs and the queue stand. */
    readonly stateDir: string;
}
export interface Demand {
    /** How many clients run. */
    readonly running: number;
    /** How many have been started and wait for work: each has its place already. */
    readonly waiting: number;
    /** How many could be started. */
    readonly wanted: number;
    /** How many there are to be when nothing holds them back. */
    readonly workers: number;
}
export interface Room {
    /** How many more clients may be started now. */
    readonly more: number;
    /** What keeps it from being more; null: nothing does. */
    readonly hold: Hold | null;
}
/** What the supervisor does at once when it hears of it. */
export type Alarm = Extract<ApiSignal, {
    readonly kind: 'unusable';
}> | {
    readonly kind: 'parked';
};
export declare class Admission {
    #private;
    constructor(settings: AdmissionSettings);
    /** Looks at what the clients take that run, and that wait for work; to be called with every heartbeat. */
    observe(running: readonly number[], waiting: readonly number[]): void;
    onAlarm(alarm: (alarm: Alarm) => void): void;
    get isParked(): boolean;
    /** Goes on as the predecessor did, which was parked when it died. */
    inherit(hold: Hold | null): void;
    /** Hears what a client has told of the API; null: nothing. */
    hear(signal: ApiSignal | null): void;
    /** How many clients more may wait for work beside those that do and those that run. */
    spare({ running, waiting, workers }: Omit<Demand, 'wanted'>): number;
    room(demand: Demand): Room;
}
