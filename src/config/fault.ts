import { KlaussError } from '../domain/errors.ts';
import { type Finding, formatPath } from './finding.ts';
import type { Place } from './sources.ts';

/** One thing that is wrong with the configuration. */
export interface ConfigFault extends Place {
  /** `workers.default_count`; empty when the file as a whole is at fault. */
  readonly key: string;
  readonly message: string;
  readonly hint?: string;
}

export function faultOf(finding: Finding, place: Place): ConfigFault {
  const { path, message, hint } = finding;
  return { ...place, key: formatPath(path), message, ...(hint !== undefined && { hint }) };
}

/** @throws KlaussError `config` that names every fault, when there is one; `details` is the list of them. */
export function throwOnFaults(faults: readonly ConfigFault[]): void {
  if (faults.length === 0) return;
  const lines = faults.map(({ source, line, key, message, hint }) =>
    [`${source}:`, line !== null && `line ${line}:`, key, message, hint && `- ${hint}`]
      .filter(Boolean)
      .join(' '),
  );
  const title = faults.length === 1 ? '' : `The configuration has ${faults.length} faults:\n`;
  throw new KlaussError('config', title + lines.join('\n'), {
    hint: 'Correct it and try again; `klauss init-config` shows every key with its default.',
    details: faults,
  });
}
