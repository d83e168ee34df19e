/** The words of a text, in order. */
export const words = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
