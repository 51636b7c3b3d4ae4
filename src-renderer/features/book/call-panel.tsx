import { PhoneCall } from 'lucide-react';
import type { ReservationView } from '#contract/reservations';
import { useMay } from '../../app/session.store';
import { Button } from '../../ui/button';
import { CopyLine } from '../../ui/copy-line';
import { Skeleton } from '../../ui/states';
import { reconfirm } from './book-commands';
import { PanelHead } from './panel-head';
import { useDetail } from './use-detail';

/** The number to dial, and what the call was for. */
export function CallPanel({ booking, onDone }: { booking: ReservationView; onDone(): void }) {
  const detail = useDetail(booking);
  const mayBook = useMay('book:edit');
  const canReconfirm = booking.actions.includes('reconfirm') && booking.reconfirmedAt === null;
  return (
    <>
      <PanelHead
        title={
          <>
            Call <bdi>{booking.guest.name}</bdi>
          </>
        }
        onBack={onDone}
      />
      {detail.isLoading ? (
        <Skeleton className="h-12" />
      ) : detail.data?.phone ? (
        <>
          <p dir="ltr" className="text-28 font-semibold tracking-tight">
            {detail.data.phone}
          </p>
          <CopyLine label="the telephone number" text={detail.data.phone} />
        </>
      ) : (
        <p className="text-text-2">
          No number was given{detail.data?.email ? `; ${detail.data.email}` : ''}.
        </p>
      )}
      {canReconfirm && (
        <Button
          icon={PhoneCall}
          isDisabled={!mayBook}
          onPress={() => {
            onDone();
            void reconfirm(booking, true);
          }}
        >
          They come: reconfirmed
        </Button>
      )}
    </>
  );
}
