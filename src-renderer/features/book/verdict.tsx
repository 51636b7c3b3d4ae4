import type { UseQueryResult } from '@tanstack/react-query';
import { ArrowRight, Ban } from 'lucide-react';
import type { CallError } from '../../api/call-error';
import { errorWords } from '../../app/error-words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { useVenue } from '../../ui/venue';
import { placeName, plural } from './book-words';
import { type Draft, foldAt, isDoubled } from './booking-draft';
import { ClashNote } from './clash-note';
import { FoldChoice } from './fold-choice';
import { OverrideField } from './override-field';
import { refusalWords, unitWords } from './refusal-words';
import { NOWHERE, type Offer, seatingOf } from './use-offer';

interface VerdictProps {
  draft: Draft;
  offer: Pick<UseQueryResult<Offer, CallError>, 'data' | 'error'>;
  refusal: CallError | null;
  onChange(change: Partial<Draft>): void;
}

/** Where the party will sit, or what stands against it and the ways round: above the button, whatever is scrolled. */
export function Verdict({ draft, offer: { data: offer, error }, refusal, onChange }: VerdictProps) {
  const { timeZone } = useVenue();
  if (error) return <Banner family="warn" title={errorWords(error).words} />;
  const doubled = isDoubled(draft, timeZone);
  // One question at a time: which hour comes before whether it may be.
  if (doubled && draft.fold === null) return <FoldChoice draft={draft} onChange={onChange} />;
  const isFull = offer?.state === 'full' && draft.place === 'best';
  return (
    <div className="-m-1 flex max-h-[48vh] flex-col gap-2 overflow-y-auto p-1">
      {doubled && <FoldChoice draft={draft} onChange={onChange} />}
      {isFull && <Full draft={draft} offer={offer} onWithout={() => onChange({ place: NOWHERE })} />}
      {offer?.state === 'reshuffle' && draft.place === 'best' && <Moves draft={draft} offer={offer} />}
      {!isFull && <OverrideField draft={draft} offer={offer} refusal={refusal} onChange={onChange} />}
      {refusal && (
        <ClashNote
          error={refusal}
          draft={draft}
          instead={offer?.state === 'free' ? offer.units[0] : undefined}
          onPlace={(place) => onChange({ place })}
        />
      )}
      {offer && offer.nearest.length > 0 && (
        <Nearest draft={draft} offer={offer} onTime={(when) => onChange({ ...when, place: 'best' })} />
      )}
      {!isFull && offer?.state !== 'reshuffle' && <Where draft={draft} offer={offer} />}
    </div>
  );
}

/** The table in one line, where nothing more is to be said. */
function Where({ draft, offer }: { draft: Draft; offer: Offer | undefined }) {
  const { place } = seatingOf(draft, offer);
  const best = draft.place === 'best' ? offer?.units[0] : undefined;
  return (
    <p className="text-14 text-text-2">
      {place.tableIds.length > 0 ? (
        <>
          <bdi className="font-semibold text-text">{placeName(place.numbers)}</bdi>
          {best ? ` · ${unitWords(best)}` : ', as chosen'}
        </>
      ) : offer ? (
        'Without a table for now'
      ) : (
        'Looking for a table'
      )}
    </p>
  );
}

/** "Fits if Lee (2) moves from A3 to A1". */
function Moves({ draft, offer: { units, moves } }: { draft: Draft; offer: Offer }) {
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

interface FullProps {
  draft: Draft;
  offer: Offer;
  /** They are taken all the same, to be found a table later. */
  onWithout(): void;
}

function Full({ draft, offer: { why, proven, nearest }, onWithout }: FullProps) {
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
      <Button
        size="t0"
        data-next-step={nearest.length === 0 || undefined}
        onPress={onWithout}
        className="mt-2"
      >
        Take them without a table
      </Button>
    </div>
  );
}

interface NearestProps {
  draft: Draft;
  offer: Offer;
  onTime(when: Pick<Draft, 'date' | 'time' | 'fold'>): void;
}

/** One tap to the times around the wished one that work. */
function Nearest({ draft, offer, onTime }: NearestProps) {
  const { timeZone } = useVenue();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p className="text-14 text-text-2">Nearest for {draft.partySize}:</p>
      {offer.nearest.map(({ date, time, laterFold, state, moves }, index) => (
        <Button
          key={`${date} ${time} ${laterFold}`}
          size="t0"
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
  );
}
