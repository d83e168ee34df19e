import { useEffect, useState } from 'preact/hooks';
import { type Address, readAddress, writeAddress } from '../state/address.ts';

/** What is looked at, and how to look at something else. */
export function useAddress(): readonly [Address, (change: Partial<Address>) => void] {
  const [address, show] = useState(() => readAddress(location.hash));
  useEffect(() => {
    const listener = (): void => show(readAddress(location.hash));
    addEventListener('hashchange', listener);
    listener(); // it may have changed since the page was rendered
    return () => removeEventListener('hashchange', listener);
  }, []);
  return [address, go];
}

/** Changes the address; whoever uses it hears of it. */
function go(change: Partial<Address>): void {
  location.hash = writeAddress({ ...readAddress(location.hash), ...change });
}
