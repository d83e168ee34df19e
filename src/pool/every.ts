/** Repeats an action, never two at once, until disposed. What it throws goes to `onError`; it then goes on. */
export function every(
  seconds: number,
  action: () => Promise<void>,
  onError: (error: unknown) => void,
): Disposable {
  let timer: NodeJS.Timeout;
  let disposed = false;
  const again = (): void => {
    timer = setTimeout(async () => {
      await action().catch(onError);
      if (!disposed) again();
    }, seconds * 1000);
  };
  again();
  return {
    [Symbol.dispose]() {
      disposed = true;
      clearTimeout(timer);
    },
  };
}
