/** What zod finds wrong, in plain words: for `.klauss.toml` and for plans alike. */

import * as z from 'zod/v4/core';
import { didYouMean } from '../domain/nearest.ts';
import type { Finding } from './finding.ts';

export type Checked<Value> = { readonly value: Value } | { readonly findings: readonly Finding[] };

/**
 * Checks a value against a schema and finds everything that is wrong with it.
 * @param jitless for what is checked once: to compile a schema takes longer than that
 */
export function check<Schema extends z.$ZodType>(
  schema: Schema,
  value: unknown,
  { jitless = false }: { readonly jitless?: boolean } = {},
): Checked<z.output<Schema>> {
  const result = z.safeParse(schema, value, { error: inWords, reportInput: true, jitless });
  if (result.success) return { value: result.data };
  return { findings: result.error.issues.flatMap((issue) => explain(issue, schema)) };
}

function explain(issue: z.$ZodIssue, schema: z.$ZodType): readonly Finding[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: 'is not known',
      hint: didYouMean(key, known) ?? `Known here: ${known.join(', ')}.`,
    }));
  }
  const hint =
    issue.code === 'invalid_value' && typeof issue.input === 'string'
      ? didYouMean(issue.input, issue.values.map(String))
      : undefined;
  return [{ path: issue.path, message: issue.message, ...(hint !== undefined && { hint }) }];
}

/** The error map of every check; a message that stands in the schema itself goes before it. */
function inWords(issue: z.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'is missing'
        : `must be ${KINDS[issue.expected] ?? issue.expected}, not ${shown(issue.input)}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(shown).join(', ')}, not ${shown(issue.input)}`;
    case 'too_small':
      if (issue.origin === 'string') return 'must not be empty';
      if (issue.origin === 'array') return `must have at least ${issue.minimum} entry`;
      return `must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}, not ${shown(issue.input)}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `must be at most ${issue.maximum} characters long`
        : `must be at most ${issue.maximum}, not ${shown(issue.input)}`;
    case 'invalid_union':
      // The one union in these schemas is that of `z.json()`.
      return 'must be a JSON value';
    default:
      return undefined;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Date) return 'a date';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** The keys of the object that a path leads to. */
function keysAt(schema: z.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const [part, ...rest] = path;
  if (schema instanceof z.$ZodOptional) return keysAt(schema._zod.def.innerType, path);
  if (schema instanceof z.$ZodArray) return keysAt(schema._zod.def.element, rest);
  if (!(schema instanceof z.$ZodObject)) return [];
  const { shape } = schema._zod.def;
  if (part === undefined) return Object.keys(shape);
  const held: z.$ZodType | undefined = shape[String(part)];
  return held === undefined ? [] : keysAt(held, rest);
}
