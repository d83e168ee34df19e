import { type Finding } from './finding.ts';
import type { Place } from './sources.ts';
/** One thing that is wrong with the configuration. */
export interface ConfigFault extends Place {
    /** `workers.default_count`; empty when the file as a whole is at fault. */
    readonly key: string;
    readonly message: string;
    readonly hint?: string;
}
export declare function faultOf(finding: Finding, place: Place): ConfigFault;
/** @throws KlaussError `config` that names every fault, when there is one; `details` is the list of them. */
export declare function throwOnFaults(faults: readonly ConfigFault[]): void;
