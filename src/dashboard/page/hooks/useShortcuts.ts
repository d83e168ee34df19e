import { useEffect } from 'preact/hooks';

/** What does something by itself, or is to be written into. */
const OWN_KEYS = 'input, select, textarea, dialog';

/**
 * Presses, or goes to, what has the key as its `aria-keyshortcuts`, wherever the focus is but where somebody writes or is
 * asked something. So a key works exactly while what it stands for is there.
 */
export function useShortcuts(): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(OWN_KEYS) !== null) return;
      const target = document.querySelector(`[aria-keyshortcuts="${CSS.escape(event.key)}"]`);
      if (!(target instanceof HTMLElement)) return;
      event.preventDefault();
      if (target instanceof HTMLInputElement) target.focus();
      else target.click();
    };
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}
