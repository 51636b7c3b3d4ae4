import { ArrowRight, Ban, Lock } from 'lucide-react';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ChoiceChip } from '../../ui/chip';
import { Skeleton } from '../../ui/states';
import { useVenue } from '../../ui/venue';
import type { Place } from './book.types';
import { placeName, plural } from './book-words';
import { type Draft, foldAt } from './booking-draft';
import { pointWords, refusalWords } from './refusal-words';
import { type Offer, seatingOf } from './use-offer';

/** As many as fit in three rows. */
const MOST_OFFERS = 5;

interface OfferPanelProps {
  draft: Draft;
  offer: Offer | undefined;
  onPlace(place: Place | 'best'): void;
  onTime(when: Pick<Draft, 'date' | 'time' | 'fold'>): void;
}

/** Where the party would sit, who would move for it, or why it cannot, and when it could. */
export function OfferPanel({ draft, offer, onPlace, onTime }: OfferPanelProps) {
  if (offer === undefined) return <Skeleton className="h-28" />;
  return (
    <>
      {offer.state === 'reshuffle' && <Moves draft={draft} offer={offer} />}
      {offer.state === 'full' && <Full draft={draft} offer={offer} />}
      <Units draft={draft} offer={offer} onPlace={onPlace} />
      {offer.nearest.length > 0 && <Nearest draft={draft} offer={offer} onTime={onTime} />}
    </>
  );
}

/** "Fits if Lee (2) moves from A3 to A1". */
function Moves({ draft, offer: { units, moves } }: Pick<OfferPanelProps, 'draft'> & { offer: Offer }) {
  const numbers = units[0]?.numbers ?? [];
  return (
    <div className="rounded-3 border-2 border-warn bg-warn-soft p-3 leading-snug">
      <p className="font-semibold">
        {placeName(numbers)} fits {draft.partySize} if {plural(moves.length, 'party moves', 'parties move')}
      </p>
      <ul className="mt-1.5 flex flex-col gap-1 text-14">
        {moves.map(({ reservationId, name, partySize, time, from, to }) => (
          <li key={reservationId} className="flex flex-wrap items-center gap-x-1.5">
            <bdi className="font-medium">{name}</bdi> ({partySize}), {time}:{' '}
            <bdi>{from.numbers.join(' + ') || 'no table'}</bdi>
            <ArrowRight aria-label="to" size={14} className="rtl:-scale-x-100" />
            <bdi className="font-semibold">{to.numbers.join(' + ')}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Full({ draft, offer: { why, holders, proven } }: Pick<OfferPanelProps, 'draft'> & { offer: Offer }) {
  return (
    <div className="rounded-3 border-2 border-alert bg-alert-soft p-3 leading-snug">
      <p className="flex items-center gap-2 font-semibold">
        <Ban aria-hidden size={20} />
        {draft.time} is full for {draft.partySize}
      </p>
      <p className="mt-1 text-14">
        {why ? `${refusalWords(why)}.` : 'No table can be made free.'}{' '}
        {proven ? 'Moving others does not help.' : 'No way to move others was found in time.'}
      </p>
      {holders.length > 0 && (
        <ul className="mt-1.5 flex flex-col gap-0.5 text-13">
          {holders.slice(0, 4).map((holder) => (
            <li
              key={`${holder.numbers.join()} ${holder.from} ${holder.name}`}
              className="flex items-center gap-1"
            >
              <bdi className="font-medium">{placeName(holder.numbers)}</bdi>: <bdi>{holder.name}</bdi>
              {holder.partySize !== null && ` (${holder.partySize})`}, {holder.from}
              {holder.to && ` to ${holder.to}`}
              {holder.locked && <Lock aria-label="chosen for them" size={12} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Units({ draft, offer, onPlace }: Pick<OfferPanelProps, 'draft' | 'onPlace'> & { offer: Offer }) {
  const chosen = seatingOf(draft, offer).place.tableIds.join();
  const shown = offer.state === 'full' ? [] : offer.units.slice(0, MOST_OFFERS);
  const isOffered = shown.some(({ tableIds }) => tableIds.join() === chosen);
  const isFull = offer.state === 'full' && draft.place === 'best';
  return (
    <fieldset aria-label="Table" className="grid grid-cols-3 gap-2">
      <ChoiceChip
        isSelected={chosen === '' && !isFull}
        onChange={() => onPlace({ tableIds: [], numbers: [] })}
        className="text-14!"
      >
        Choose later
      </ChoiceChip>
      {!isOffered && chosen !== '' && draft.place !== 'best' && (
        <ChoiceChip isSelected onChange={() => undefined} className="text-14!">
          {placeName(draft.place.numbers)}
        </ChoiceChip>
      )}
      {shown.map((unit, index) => (
        <ChoiceChip
          key={unit.tableIds.join()}
          isSelected={unit.tableIds.join() === chosen}
          // The moves belong to the unit that they make free: it is taken as it was offered.
          onChange={() =>
            onPlace(
              index === 0 && offer.state === 'reshuffle'
                ? 'best'
                : { tableIds: unit.tableIds, numbers: unit.numbers },
            )
          }
          className="flex-col gap-0! px-1.5! py-1.5 text-center leading-snug"
        >
          <span className="font-semibold">
            <span className="sr-only">Table </span>
            <bdi>{unit.numbers.join(' + ')}</bdi>
          </span>
          <span className="text-12">
            {unit.points[0] ? pointWords(unit.points[0], unit.area) : `${unit.area}, ${unit.seats}`}
          </span>
          {unit.freeUntil && <span className="text-12">until {unit.freeUntil}</span>}
        </ChoiceChip>
      ))}
    </fieldset>
  );
}

/** One tap to the times around the wished one that work. */
function Nearest({ draft, offer, onTime }: Pick<OfferPanelProps, 'draft' | 'onTime'> & { offer: Offer }) {
  const { timeZone } = useVenue();
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-14 text-text-2">Nearest times for {draft.partySize}:</p>
      <div className="flex flex-wrap gap-2">
        {offer.nearest.map(({ date, time, laterFold, state, moves }, index) => (
          <Button
            key={`${date} ${time} ${laterFold}`}
            data-next-step={(index === 0 && offer.state === 'full') || undefined}
            onPress={() => onTime({ date, time, fold: foldAt({ date, time }, laterFold, timeZone) })}
          >
            {time}
            {state === 'reshuffle' && (
              <span className="text-13 [font-weight:400]"> {plural(moves, 'move')}</span>
            )}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** What stands against the time itself. */
export function LimitNote({ offer }: { offer: Offer }) {
  return offer.limit && <Banner family="warn" silent title={refusalWords(offer.limit)} />;
}
