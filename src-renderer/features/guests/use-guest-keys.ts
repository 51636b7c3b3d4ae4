import { type RefObject, useEffect } from 'react';

/** `/` leads into the search from anywhere on the screen; the letters do what the buttons say. */
export function useGuestKeys(
  searchRef: RefObject<HTMLDivElement | null>,
  actions: Partial<Record<string, () => void>>,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea, [role=dialog], [role=alertdialog], [role=menu]')) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '/') searchRef.current?.querySelector('input')?.focus();
      else if (actions[event.key.toLowerCase()]) actions[event.key.toLowerCase()]?.();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [searchRef, actions]);
}
