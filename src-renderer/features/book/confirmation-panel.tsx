import { Check, Copy, Printer } from 'lucide-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { ReservationView } from '#contract/reservations';
import { Button } from '../../ui/button';
import { useVenue } from '../../ui/venue';
import { useDayNames } from './book-time';
import './confirmation.css';
import { type ConfirmationLine, confirmationLines, confirmationText } from './confirmation';
import { PanelHead } from './panel-head';

/** What the guest is promised: to print, or to copy into a message. */
export function ConfirmationPanel({ booking, onDone }: { booking: ReservationView; onDone(): void }) {
  const { name: venue } = useVenue();
  const names = useDayNames();
  const [copied, setCopied] = useState(false);
  const named = { venue, day: names.full(booking.date) };
  const lines = confirmationLines(booking, named);
  const copy = (): void => {
    void navigator.clipboard?.writeText(confirmationText(booking, named)).then(
      () => setCopied(true),
      // A page that may not copy still shows the text, and it can be marked.
      () => setCopied(false),
    );
  };
  return (
    <>
      <PanelHead title="Confirmation" onBack={onDone} />
      <Lines lines={lines} />
      <div className="flex gap-2 [&>*]:flex-1">
        <Button icon={copied ? Check : Copy} onPress={copy}>
          {copied ? 'Copied' : 'Copy as text'}
        </Button>
        <Button icon={Printer} onPress={() => window.print()}>
          Print
        </Button>
      </div>
      {createPortal(
        <div className="booking-confirmation" aria-hidden>
          <h1>
            <bdi>{venue}</bdi>
          </h1>
          <p>Your table is booked.</p>
          <Lines lines={lines} />
        </div>,
        document.body,
      )}
    </>
  );
}

function Lines({ lines }: { lines: readonly ConfirmationLine[] }) {
  return (
    <dl className="grid grid-cols-[88px_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-14 select-text">
      {lines.map(([label, text]) => (
        <div key={label} className="contents">
          <dt className="text-text-3">{label}</dt>
          <dd className="font-medium">
            <bdi>{text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
