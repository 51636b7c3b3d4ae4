import { useEffect } from 'react';

/** Digits choose how many there are and lead to the name; N leads there too. Not while somebody types. */
export function useAddKeys(
  isOn: boolean,
  most: number,
  onSize: (size: number) => void,
  onName: () => void,
): void {
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (target.closest('input, textarea, [role="dialog"]')) return;
      const size = Number(event.key);
      if (event.key === 'n') onName();
      else if (Number.isInteger(size) && size >= 1 && size <= most) onSize(size);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOn, most, onSize, onName]);
}
