/** Words of a shell's script. */
/** A text as one word, whatever is in it. It must hold no NUL. */
export declare const quoted: (text: string) => string;
