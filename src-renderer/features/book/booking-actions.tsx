import { ArrowLeftRight, Ellipsis, type LucideIcon, Pencil, Phone } from 'lucide-react';
import type { ReservationView } from '#contract/reservations';
import { useMay } from '../../app/session.store';
import { Button } from '../../ui/button';
import { setForm } from './book.store';

/** What the panel asks for or shows beside the facts. */
export type Panel = 'move' | 'seat' | 'call' | 'more' | 'part' | 'confirmation';

interface ActionsProps {
  booking: ReservationView;
  onPanel(panel: Panel): void;
}

/** What is done most: change it, move it, call them. The rest is one step away. */
export function BookingActions({ booking, onPanel }: ActionsProps) {
  const mayBook = useMay('book:edit');
  const mayContact = useMay('guests:contact');
  const { actions, id } = booking;
  const offered: [boolean, string, LucideIcon, boolean, () => void][] = [
    [actions.includes('edit'), 'Edit', Pencil, mayBook, () => setForm({ kind: 'edit', reservationId: id })],
    [actions.includes('move'), 'Move', ArrowLeftRight, mayBook, () => onPanel('move')],
    [true, 'Call', Phone, mayContact, () => onPanel('call')],
    [true, 'More', Ellipsis, true, () => onPanel('more')],
  ];
  return (
    <div className="flex gap-2">
      {offered
        .filter(([isOffered]) => isOffered)
        .map(([, word, icon, isAllowed, act]) => (
          <Button
            key={word}
            stacked
            icon={icon}
            isDisabled={!isAllowed}
            onPress={act}
            className="flex-1 px-0! py-2"
          >
            {word}
          </Button>
        ))}
    </div>
  );
}
