import { type RefObject, useEffect, useRef } from 'react';
import { useOrderScreen } from './order.store';
import { openSheet } from './order-commands';

/** "/" goes to the search, Ctrl+Enter sends, Escape leaves the 86 mode, then the sheet. */
export function useOrderKeys(onSend: () => void): { searchRef: RefObject<HTMLDivElement | null> } {
  const searchRef = useRef<HTMLDivElement>(null);
  const latest = useRef(onSend);
  latest.current = onSend;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea');
      if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        searchRef.current?.querySelector('input')?.focus();
      } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        latest.current();
      } else if (event.key === 'Escape') {
        if (useOrderScreen.getState().eightySix) useOrderScreen.setState({ eightySix: null, counted: null });
        else openSheet(null);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return { searchRef };
}
