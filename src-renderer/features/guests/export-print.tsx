import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { GuestExport } from '#contract/guest-export';
import { fullName } from '#contract/people';
import { useMoments } from '../../ui/moments';
import { Money } from '../../ui/money';
import { plural, tableName } from '../../ui/words';
import './export-print.css';

/** The record on paper: opens the printer's dialog, and is gone when that closes. */
export function ExportPrint({ record, onPrinted }: { record: GuestExport; onPrinted(): void }) {
  const { moment, day } = useMoments();
  useEffect(() => {
    window.addEventListener('afterprint', onPrinted, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', onPrinted);
  }, [onPrinted]);
  const { guest, bookings, visits, waitlist, mergedEntries } = record;
  const said = [
    guest.phone,
    guest.email,
    guest.allergies && `Allergies: ${guest.allergies}`,
    guest.note,
    guest.tags.join(', '),
  ];
  return createPortal(
    <div className="guest-record">
      <h1>
        <bdi>{fullName(guest.firstName, guest.lastName)}</bdi>
      </h1>
      <p>
        Everything {record.house} holds, as of {moment(record.exportedAt)}. Known since{' '}
        {moment(guest.knownSince)}.
      </p>
      {said.filter(Boolean).map((line) => (
        <p key={line}>
          <bdi>{line}</bdi>
        </p>
      ))}
      {mergedEntries.map((entry) => (
        <p key={entry.mergedAt}>
          Also as <bdi>{fullName(entry.firstName, entry.lastName)}</bdi>{' '}
          {[entry.phone, entry.email].filter(Boolean).join(', ')}
        </p>
      ))}
      <h2>{plural(bookings.length, 'booking')}</h2>
      <ul>
        {bookings.map((booking) => (
          <li key={booking.number}>
            {booking.number}: {day(booking.date)} {booking.time}, {plural(booking.partySize, 'guest')},{' '}
            {booking.status}
            {[
              booking.table && tableName([booking.table]),
              booking.occasion,
              booking.allergies,
              booking.request,
            ]
              .filter(Boolean)
              .map((fact) => `, ${fact}`)}
          </li>
        ))}
      </ul>
      <h2>{plural(visits.length, 'visit')}</h2>
      <ul>
        {visits.map((visit) => (
          <li key={visit.seatedAt}>
            {moment(visit.seatedAt)}, {plural(visit.partySize, 'guest')}, {tableName(visit.tables)}
            {visit.ordered.map(
              ({ quantity, name, note }) => `, ${quantity} ${name}${note ? ` (${note})` : ''}`,
            )}
            {visit.payments.map(({ amount, tender, at }) => (
              <span key={at}>
                , <Money amount={amount} /> by {tender}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {waitlist.length > 0 && (
        <>
          <h2>{plural(waitlist.length, 'time')} on the waitlist</h2>
          <ul>
            {waitlist.map((entry) => (
              <li key={entry.joinedAt}>
                {moment(entry.joinedAt)}, {plural(entry.partySize, 'guest')}, {entry.state}
                {[entry.phone, entry.note].filter(Boolean).map((fact) => `, ${fact}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>,
    document.body,
  );
}
