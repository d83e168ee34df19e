import type { Config } from './config.ts';
import { type ConfigFault } from './fault.ts';
import type { Source } from './sources.ts';
/** The contradictions of a configuration, each laid at the door of the last source that set one of its keys. */
export declare function contradictions(config: Config, sources: readonly Source[]): readonly ConfigFault[];
