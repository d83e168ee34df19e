/** Something that is wrong with a value, and where in it. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  /** Reads on from the name of what is wrong: "must be a number, not true". */
  readonly message: string;
  readonly hint?: string;
}

/** `['tasks', 2, 'depends_on', 0]` → `tasks[2].depends_on[0]`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    const name = /^[\w-]+$/.test(String(part)) ? String(part) : JSON.stringify(String(part));
    return text === '' ? name : `${text}.${name}`;
  }, '');
}
