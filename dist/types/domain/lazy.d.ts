/** What is made when it is asked for first, and then kept. */
export declare function lazy<Value>(make: () => Value): () => Value;
