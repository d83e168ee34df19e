/** The little Markdown that prompts are made of. */
/** A section with a heading, or nothing when there is nothing to say. */
export declare function section(title: string, text: string): string;
export declare const list: (items: readonly string[]) => string;
/** A name or a command in one line, whatever is in it: a line end in a file's name must not begin a line of ours. */
export declare function code(text: string): string;
/** Fences a text with more backticks than stand in a row anywhere in it. */
export declare function fence(text: string): string;
