import { type RefCallback, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { isApprovalAsked } from '../../api/approval';
import { select, useBookScreen } from './book.store';
import type { DayView } from './book.types';
import { BookingDetail } from './booking-detail';
import type { Scene } from './booking-state';

/** What a press may touch without closing the details: they themselves, what opens them, what lies over the page. */
const KEEPS_OPEN = '[data-booking-detail], [data-key], [data-list-row], [role="status"], [role="alert"]';

/** The chosen booking's details, beside its bar or its row. The page behind stays in use. */
export function BookingPopover({ day, scene }: { day: DayView; scene: Scene }) {
  const selected = useBookScreen((screen) => screen.selected);
  const booking = day.reservations.find(({ id }) => id === selected?.id);
  const place = booking && `${booking.phase} ${booking.held.fromMinute} ${booking.tableIds.join()}`;
  const anchor = useAnchor(booking ? selected : null, place);
  const ref = useRef<HTMLElement>(null);
  ref.current = anchor;
  useClosing(booking !== undefined, anchor);
  const content = usePlacedAnew();
  const [boundary, setBoundary] = useState<HTMLElement | null>(null);
  // The details stay clear of the place of the notices, or an Undo would lie over the step that comes next.
  const ground = (
    <div
      ref={setBoundary}
      className="pointer-events-none fixed inset-x-0 top-0 bottom-20 mid:top-12 mid:bottom-0 wide:top-14"
    />
  );
  if (!booking || !selected || !anchor || !boundary) return ground;
  return (
    <>
      {ground}
      <Popover
        boundaryElement={boundary}
        key={`${booking.id} ${place}`}
        triggerRef={ref}
        isOpen
        isNonModal
        placement={selected.beside === 'row' ? 'end top' : 'bottom'}
        offset={8}
        // Below the notices: the Undo of what was done here must stay in reach.
        style={{ zIndex: 40 }}
        containerPadding={12}
        className="z-40 w-[430px] max-w-[calc(100vw-24px)] overflow-y-auto rounded-4 border border-line bg-surface shadow-3 data-entering:animate-[fade-in_var(--m-in)_var(--ease-out)]"
      >
        <Dialog ref={content} aria-label={booking.guest.name} data-booking-detail className="outline-none">
          <BookingDetail booking={booking} day={day} scene={scene} />
        </Dialog>
      </Popover>
    </>
  );
}

/**
 * Places the details anew when they become longer, such as by a refusal: what overlays them looks at the window's size
 * only, and would leave the rest below the fold though there is room.
 */
function usePlacedAnew(): RefCallback<HTMLElement> {
  return useCallback((content: HTMLElement | null) => {
    if (!content) return;
    const watch = new ResizeObserver(() => window.dispatchEvent(new Event('resize')));
    watch.observe(content);
    return () => watch.disconnect();
  }, []);
}

/** The element the details point at. The bar is brought into view, even where the row was tapped. */
function useAnchor(
  selected: { id: string; beside: 'bar' | 'row' } | null,
  place: string | undefined,
): HTMLElement | null {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { id, beside } = selected ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: the bar is another element, or elsewhere, after a move
  useLayoutEffect(() => {
    const find = (attribute: string) =>
      id === undefined ? null : document.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(id)}"]`);
    const bar = find('data-key');
    const row = find('data-list-row');
    bar?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    setAnchor(beside === 'row' ? (row ?? bar) : (bar ?? row));
  }, [id, beside, place]);
  return anchor;
}

/** A press beside it closes the details; so does Escape, which gives the focus back to the bar. */
function useClosing(isOpen: boolean, anchor: HTMLElement | null): void {
  useEffect(() => {
    if (!isOpen) return;
    const onPress = (event: PointerEvent): void => {
      if (!isApprovalAsked() && !(event.target as Element).closest(KEEPS_OPEN)) select(null);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isApprovalAsked()) return;
      select(null);
      anchor?.focus();
    };
    document.addEventListener('pointerdown', onPress);
    // Before the overlay sees it: on its own it would also close whenever the focus goes elsewhere.
    window.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      window.removeEventListener('keydown', onKey, true);
    };
  }, [isOpen, anchor]);
}
