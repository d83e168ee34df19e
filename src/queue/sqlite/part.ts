/** A part of a task, read without the rest of it. */

import { snakeCase } from '../../config/camel.ts';
import type { Task } from '../../domain/records.ts';
import { toFlag, toList, toProved, toReceipt } from './records.ts';

type Stored = string & number;

/** What of a task is not stored as it is, and what becomes of it; see `toTask`. */
const CONVERSIONS: { readonly [Field in keyof Task]?: (stored: Stored) => Task[Field] } = {
  contextFiles: toList,
  expectedOutputs: toList,
  verify: toList,
  touches: toList,
  dependsOn: toList,
  changedFiles: toList,
  allowExternal: toFlag,
  held: toFlag,
  cancelRequested: toFlag,
  metadata: (json) => JSON.parse(json),
  report: (json) => JSON.parse(json),
  reported: (json) => JSON.parse(json),
  gates: (json) => JSON.parse(json),
  receipt: (json) => toReceipt(JSON.parse(json)),
  proved: (json) => toProved(JSON.parse(json)),
};

/**
 * The columns of these fields, each under its field's name, and what makes a row of them a part of a task: in place, as to
 * copy ten thousand rows takes as long as to read them.
 */
export function partOfTask<Field extends keyof Task>(
  fields: readonly Field[],
): { readonly columns: string; readonly complete: (row: unknown) => Pick<Task, Field> } {
  const conversions = fields.flatMap((field) => {
    const convert = CONVERSIONS[field];
    return convert === undefined ? [] : [{ field, convert: convert as (stored: Stored) => unknown }];
  });
  return {
    columns: fields.map((field) => `"${snakeCase(field)}" AS "${field}"`).join(', '),
    complete: (row) => {
      const part = row as Record<string, unknown>;
      for (const { field, convert } of conversions) {
        if (part[field] !== null) part[field] = convert(part[field] as Stored);
      }
      return row as Pick<Task, Field>;
    },
  };
}
