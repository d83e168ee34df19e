type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

export type CamelKeys<Value> = { [Key in keyof Value as CamelCase<Key & string>]: Value[Key] };

/** `max_count` → `maxCount`. */
export const camelCase = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** `maxCount` → `max_count`. */
export const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A copy with the keys of the object itself in camel case; what they hold stays as it is. */
export function camelKeys<Value extends object>(value: Value): CamelKeys<Value> {
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [camelCase(key), held]),
  ) as CamelKeys<Value>;
}
