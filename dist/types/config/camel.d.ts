type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : Name;
export type CamelKeys<Value> = {
    [Key in keyof Value as CamelCase<Key & string>]: Value[Key];
};
/** `max_count` → `maxCount`. */
export declare const camelCase: (name: string) => string;
/** `maxCount` → `max_count`. */
export declare const snakeCase: (name: string) => string;
/** A copy with the keys of the object itself in camel case; what they hold stays as it is. */
export declare function camelKeys<Value extends object>(value: Value): CamelKeys<Value>;
export {};
