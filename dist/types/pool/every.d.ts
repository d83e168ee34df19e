/** Repeats an action, never two at once, until disposed. What it throws goes to `onError`; it then goes on. */
export declare function every(seconds: number, action: () => Promise<void>, onError: (error: unknown) => void): Disposable;
