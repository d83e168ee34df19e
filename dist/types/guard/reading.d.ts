/** Whether something may be read. Apart from the rest of the guard, which brings a parser for the shell with it. */
import type { Access } from './access.ts';
import type { Rules } from './rules.ts';
/** True when a worker may be shown a file, by its real path. */
export declare const isReadable: (real: string, rules: Rules) => boolean;
/** Why it is refused, for the worker to read; null: it keeps to the rules. */
export declare function judgeReading({ path, real, shell }: Pick<Access, 'path' | 'real' | 'shell'>, rules: Rules): string | null;
