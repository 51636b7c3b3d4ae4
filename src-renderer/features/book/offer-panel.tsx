import { Lock } from 'lucide-react';
import { ChoiceChip } from '../../ui/chip';
import { Skeleton } from '../../ui/states';
import type { Place } from './book.types';
import { placeName, plural } from './book-words';
import type { Draft } from './booking-draft';
import { unitWords } from './refusal-words';
import { type Offer, seatingOf } from './use-offer';

/** As many as fit in three rows. */
const MOST_OFFERS = 5;

interface OfferPanelProps {
  draft: Draft;
  offer: Offer | undefined;
  onPlace(place: Place | 'best'): void;
}

/** The tables to choose from, or who has them. */
export function OfferPanel({ draft, offer, onPlace }: OfferPanelProps) {
  if (offer === undefined) return <Skeleton className="h-28" />;
  return (
    <>
      {offer.state === 'full' && offer.holders.length > 0 && <Holders holders={offer.holders} />}
      <Units draft={draft} offer={offer} onPlace={onPlace} />
    </>
  );
}

/** Who has the tables that would suit. */
function Holders({ holders }: Pick<Offer, 'holders'>) {
  return (
    <ul className="flex flex-col gap-0.5 text-13">
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
            {index === 0 && offer.state === 'reshuffle'
              ? `after ${plural(offer.moves.length, 'move')}`
              : unitWords(unit)}
          </span>
          {unit.freeUntil && <span className="text-12">until {unit.freeUntil}</span>}
        </ChoiceChip>
      ))}
    </fieldset>
  );
}
