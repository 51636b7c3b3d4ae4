import { useEffect, useRef, useState } from 'react';
import { LostLine } from './lost-line';
import { useOrderScreen } from './order.store';
import { openSheet } from './order-commands';
import { useOrder } from './order-context';
import { SheetBody } from './sheet-body';
import type { ShownDraft } from './shown-drafts';

/** What a line still needs, over the lower half of the menu: the tiles and the check stay in use. */
export function ModifierSheet() {
  const { drafts } = useOrder();
  const lineId = useOrderScreen((screen) => screen.lineId);
  const line = drafts.find(({ id }) => id === lineId);
  const lastSeen = useLastSeen(line);
  const ref = useRef<HTMLElement>(null);
  const shown = line ?? (lineId !== null && lastSeen?.id === lineId ? lastSeen : null);
  useFocusInside(ref, shown?.id ?? null);
  const isLifting = useJustClosed(shown !== null);
  if (!shown)
    return isLifting ? <div aria-hidden className="absolute inset-x-0 top-1/3 bottom-0 z-20" /> : null;
  return (
    <section
      ref={ref}
      role="dialog"
      aria-label={shown.name}
      tabIndex={-1}
      className="absolute inset-x-3 bottom-3 z-20 flex max-h-[min(66%,620px)] has-data-keypad:max-h-[min(92%,640px)] animate-[fade-in_var(--m-in)_var(--ease-out)] flex-col overflow-hidden rounded-4 bg-surface shadow-3 outline-none wide:inset-x-4 wide:bottom-4"
    >
      {line ? (
        <SheetBody key={line.id} line={line} onClose={() => openSheet(null)} />
      ) : (
        <LostLine line={shown} />
      )}
    </section>
  );
}

/** The line as it was shown before somebody else sent or removed it. */
function useLastSeen(line: ShownDraft | undefined): ShownDraft | undefined {
  const last = useRef(line);
  if (line) last.current = line;
  return last.current;
}

/** Takes the focus to the first choice that is missing, and back to where it came from. */
function useFocusInside(ref: { current: HTMLElement | null }, lineId: string | null): void {
  useEffect(() => {
    if (lineId === null) return;
    const opener = document.activeElement;
    const first = ref.current?.querySelector<HTMLElement>('[data-missing] button:not(:disabled)');
    (first ?? ref.current)?.focus({ preventScroll: true });
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, [ref, lineId]);
}

/** The sheet closes under the finger: its second tap must not ring the item that comes to light. */
const LIFT_MS = 250;

function useJustClosed(isOpen: boolean): boolean {
  const [wasOpen, setWasOpen] = useState(false);
  useEffect(() => {
    if (isOpen) setWasOpen(true);
    const timer = setTimeout(() => setWasOpen(isOpen), LIFT_MS);
    return () => clearTimeout(timer);
  }, [isOpen]);
  return wasOpen && !isOpen;
}
