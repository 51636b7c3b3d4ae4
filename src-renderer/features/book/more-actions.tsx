import {
  BellRing,
  DoorOpen,
  FileText,
  Lock,
  LogIn,
  type LucideIcon,
  PhoneCall,
  Undo2,
  Users,
  UserX,
  X,
} from 'lucide-react';
import type { ReservationAction, ReservationView } from '#contract/reservations';
import { tellRefusal } from '../../api/live';
import { useMay } from '../../app/session.store';
import { Button } from '../../ui/button';
import { arrive, cancel, lock, markNoShow, reconfirm, restore, unseat } from './book-commands';
import type { Panel } from './booking-actions';
import { PanelHead } from './panel-head';

interface MoreProps {
  booking: ReservationView;
  onPanel(panel: Panel | null): void;
}

interface Item {
  action: ReservationAction | null;
  word: string;
  icon: LucideIcon;
  act(): void;
}

/** Everything else that can be done with a booking, as the host allows it. */
export function MoreActions({ booking, onPanel }: MoreProps) {
  const mayBook = useMay('book:edit');
  const maySeat = useMay('floor:seat');
  const { phase, actions, arrivedSize, reconfirmedAt, tableLocked } = booking;
  const isOver = phase === 'cancelled' || phase === 'no_show';
  const done = (act: () => Promise<void>) => () => {
    onPanel(null);
    void act();
  };
  const items: Item[] = [
    {
      action: 'arrive',
      word: arrivedSize === null ? 'Arrived' : 'The rest is here',
      icon: LogIn,
      act: done(async () => {
        const error = await arrive(booking);
        if (error) tellRefusal(error);
      }),
    },
    { action: 'arrive', word: 'A part is here, or another size', icon: Users, act: () => onPanel('part') },
    {
      action: 'reconfirm',
      word: reconfirmedAt === null ? 'Reconfirmed' : 'Not reconfirmed after all',
      icon: PhoneCall,
      act: done(() => reconfirm(booking, reconfirmedAt === null)),
    },
    {
      action: 'lock',
      word: tableLocked ? 'Let the house move it' : 'Keep at this table',
      icon: Lock,
      act: done(() => lock(booking, !tableLocked)),
    },
    { action: 'unseat', word: 'Not seated after all', icon: Undo2, act: done(() => unseat(booking)) },
    {
      action: 'restore',
      word: isOver ? 'Restore the booking' : 'Not here after all',
      icon: isOver ? BellRing : DoorOpen,
      act: done(() => restore(booking)),
    },
    {
      action: null,
      word: 'Confirmation to print or copy',
      icon: FileText,
      act: () => onPanel('confirmation'),
    },
    { action: 'noShow', word: 'No-show', icon: UserX, act: done(() => markNoShow(booking)) },
    { action: 'cancel', word: 'Cancel the booking', icon: X, act: done(() => cancel(booking)) },
  ];
  const isAllowed = (action: Item['action']): boolean =>
    action === null || (action === 'unseat' ? maySeat : mayBook);
  return (
    <>
      <PanelHead title="More" onBack={() => onPanel(null)} />
      <div className="flex flex-col gap-1">
        {items
          .filter(({ action }) => action === null || actions.includes(action))
          .map(({ action, word, icon, act }) => (
            <Button
              key={word}
              kind="quiet"
              icon={icon}
              isDisabled={!isAllowed(action)}
              onPress={act}
              className="justify-start!"
            >
              {word}
            </Button>
          ))}
      </div>
    </>
  );
}
