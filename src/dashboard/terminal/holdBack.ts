/**
 * Keeps what is written to a stream, as it would stand in the middle of the picture: notes, warnings of Node.
 * @returns lets it out, and whatever follows pass
 */
export function holdBack(stream: NodeJS.WriteStream): () => void {
  const { write } = stream;
  const held: (string | Uint8Array)[] = [];
  stream.write = (chunk: string | Uint8Array) => {
    held.push(chunk);
    return true;
  };
  return () => {
    stream.write = write;
    for (const chunk of held) stream.write(chunk);
  };
}
