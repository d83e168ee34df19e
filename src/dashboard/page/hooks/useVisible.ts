import { useEffect, useState } from 'preact/hooks';

/** Whether the page is seen, and not behind another tab. */
export function useVisible(): boolean {
  const [visible, show] = useState(() => !document.hidden);
  useEffect(() => {
    const listener = (): void => show(!document.hidden);
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  }, []);
  return visible;
}
