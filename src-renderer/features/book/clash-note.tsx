import { useLayoutEffect, useRef } from 'react';
import type { CallError } from '../../api/call-error';
import { useView } from '../../api/live';
import { errorWords } from '../../app/error-words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import type { Place } from './book.types';
import { clockOf, minuteOf } from './book-time';
import { placeName, plural } from './book-words';
import type { Draft } from './booking-draft';

const OFFSETS = [-60, -45, -30, -15, 15, 30, 45, 60, 90];

interface ClashProps {
  error: CallError;
  draft: Draft;
  /** The best table that is free, when one is. */
  instead: Place | undefined;
  onPlace(place: Place): void;
}

/** Why the host refused, who has the table, and the way out. */
export function ClashNote({ error, draft, instead, onPlace }: ClashProps) {
  const { code, details } = error;
  const isTaken = code === 'TABLE_TAKEN' && typeof details['name'] === 'string';
  const { name, partySize, from, to, table, kind } = details;
  const party = kind === 'blocked' ? `Blocked: ${name}` : name;
  const who = [party, typeof partySize === 'number' && plural(partySize, 'guest'), `${from} to ${to}`];
  const note = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    note.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={note} className="flex scroll-mb-4 flex-col gap-2">
      <Banner
        family="warn"
        title={isTaken ? `Table ${table} is taken at ${draft.time}` : errorWords(error).words}
      >
        {isTaken && <bdi>{who.filter(Boolean).join(', ')}.</bdi>}
      </Banner>
      {instead && (
        <Button onPress={() => onPlace(instead)}>
          Use {placeName(instead.numbers).replace(/^Table/, 'table')} instead
        </Button>
      )}
    </div>
  );
}

/** Times around the wished one at which the party fits. */
export function OtherTimes({ draft, onTime }: { draft: Draft; onTime(time: string): void }) {
  const wished = minuteOf(draft.time);
  const minutes = OFFSETS.map((offset) => wished + offset).filter((minute) => minute >= 0 && minute < 1440);
  return (
    <div className="flex flex-col gap-2">
      <p className="text-14 text-text-2">
        No table is free for {draft.partySize} at {draft.time}. It would fit at:
      </p>
      <div className="flex flex-wrap gap-2">
        {minutes.map((minute) => (
          <TimeOffer key={minute} draft={draft} time={clockOf(minute)} onTime={onTime} />
        ))}
      </div>
    </div>
  );
}

interface TimeOfferProps {
  draft: Draft;
  time: string;
  onTime(time: string): void;
}

function TimeOffer({ draft, time, onTime }: TimeOfferProps) {
  const { date, partySize, durationMinutes, reservationId } = draft;
  const view = useView('reservations.freeTables', {
    date,
    time,
    partySize,
    exceptReservationId: reservationId,
    ...(durationMinutes !== null && { durationMinutes }),
  });
  if (!view.data?.length) return null;
  return (
    <Button size="t0" onPress={() => onTime(time)}>
      {time}
    </Button>
  );
}
