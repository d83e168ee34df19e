import type { ConfigLayer } from './config.ts';
import { type ConfigFault } from './fault.ts';
import { type Source } from './sources.ts';
/** What one source says, its paths made absolute, and all that is wrong with it. */
export interface CheckedLayer {
    readonly layer: ConfigLayer;
    readonly faults: readonly ConfigFault[];
}
/** @throws KlaussError `config`: the source is a file that is no TOML */
export declare function readLayer(source: Source, home: string): CheckedLayer;
