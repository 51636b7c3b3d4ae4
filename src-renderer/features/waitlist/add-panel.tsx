import { ChevronDown, ChevronUp, ConciergeBell } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Output } from '#contract/contract';
import { useView } from '../../api/live';
import { Button } from '../../ui/button';
import { ChoiceChip } from '../../ui/chip';
import { WallTime } from '../../ui/clock';
import { TextField } from '../../ui/field';
import { NumberStepper } from '../../ui/number-stepper';
import { Skeleton } from '../../ui/states';
import { plural, tableName } from '../../ui/words';
import { PartyFields } from './party-fields';
import { useAddKeys } from './use-add-keys';
import { setDraft, useWaitlistScreen } from './waitlist.store';
import { add, seatAtOnce } from './waitlist-commands';
import { rangeWords } from './waitlist-words';

const MOST_ON_CHIPS = 8;
const LARGEST_PARTY = 20;

/** A party at the door: how many, what to tell them, and last their name. */
export function AddPanel({ maySeat }: { maySeat: boolean }) {
  const { draft } = useWaitlistScreen();
  const { partySize, areaId, wishes, name } = draft;
  const [hasMore, setMore] = useState(false);
  const nameField = useRef<HTMLDivElement>(null);
  const focusName = () => nameField.current?.querySelector('input')?.focus();
  const choose = (size: number) => {
    setDraft({ partySize: size });
    focusName();
  };
  useAddKeys(maySeat, MOST_ON_CHIPS, choose, focusName);
  const view = useView(
    'waitlist.quote',
    { partySize: partySize ?? 1, areaId, wishes },
    { enabled: partySize !== null, keepPrevious: true },
  );
  const quoted = partySize === null ? undefined : view.data;
  const isQuoting = partySize !== null && (view.data === undefined || view.isPlaceholderData);
  const lacking = missing(maySeat, partySize, name);
  const isLarge = partySize !== null && partySize > MOST_ON_CHIPS;
  return (
    <form
      aria-label="Add a party"
      className="flex h-full min-h-0 flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        if (lacking === null && !isQuoting) void add({ ...draft, name: name.trim() }, quoted?.quote ?? null);
      }}
    >
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-4 wide:p-5">
        <h2 className="text-20 font-semibold tracking-tight">At the door</h2>
        <fieldset aria-label="Guests" className="grid grid-cols-3 gap-2 wide:grid-cols-4">
          {Array.from({ length: MOST_ON_CHIPS }, (_, index) => index + 1).map((size) => (
            <ChoiceChip
              key={size}
              aria-label={plural(size, 'guest')}
              isDisabled={!maySeat}
              isSelected={partySize === size}
              onChange={() => choose(size)}
              className="min-h-14! text-20! wide:min-h-16!"
            >
              {size}
            </ChoiceChip>
          ))}
          <ChoiceChip
            isDisabled={!maySeat}
            isSelected={isLarge}
            onChange={() => setDraft({ partySize: MOST_ON_CHIPS + 1 })}
            className="min-h-14! wide:col-span-4"
          >
            More
          </ChoiceChip>
        </fieldset>
        {isLarge && (
          <NumberStepper
            label="Guests"
            value={partySize}
            min={1}
            max={LARGEST_PARTY}
            onChange={(size) => setDraft({ partySize: size })}
          />
        )}
        <QuoteBox quoted={quoted} isWaiting={isQuoting} isAsked={partySize !== null} />
        {quoted?.fitsNow && !isQuoting && (
          <Button
            icon={ConciergeBell}
            className="shrink-0"
            onPress={() => quoted.fitsNow && void seatAtOnce(draft, quoted.fitsNow)}
          >
            Seat at {tableName(quoted.fitsNow.numbers).replace(/^T/, 't')} now
          </Button>
        )}
        <div ref={nameField}>
          <TextField
            label="Name"
            autoComplete="off"
            isDisabled={!maySeat}
            value={name}
            onChange={(next) => setDraft({ name: next })}
          />
        </div>
        <Button
          kind="quiet"
          size="t0"
          icon={hasMore ? ChevronUp : ChevronDown}
          aria-expanded={hasMore}
          onPress={() => setMore(!hasMore)}
          className="self-start"
        >
          Phone, wishes, note
        </Button>
        {hasMore && <PartyFields draft={draft} onChange={setDraft} />}
      </div>
      <footer className="grid p-4 pt-2 wide:p-5 wide:pt-2">
        <Button type="submit" kind="primary" size="t2" isDisabled={lacking !== null || isQuoting}>
          {lacking ?? <Label name={name.trim()} quote={quoted?.quote ?? null} />}
        </Button>
      </footer>
    </form>
  );
}

function Label({ name, quote }: { name: string; quote: Output<'waitlist.quote'>['quote'] }) {
  return (
    <span className="min-w-0">
      <bdi className="block truncate">Add {name}</bdi>
      {quote && <span className="block text-14 font-normal">told {rangeWords(quote)}</span>}
    </span>
  );
}

function missing(maySeat: boolean, partySize: number | null, name: string): string | null {
  if (!maySeat) return 'Only who may seat guests adds them';
  if (partySize === null) return 'Choose how many';
  return name.trim() === '' ? 'Type a name' : null;
}

interface QuoteBoxProps {
  quoted: Output<'waitlist.quote'> | undefined;
  isWaiting: boolean;
  isAsked: boolean;
}

/** What to say, in the largest figures of the panel. */
function QuoteBox({ quoted, isWaiting, isAsked }: QuoteBoxProps) {
  return (
    <div
      role="status"
      aria-label="Quote"
      className="grid min-h-27 content-center gap-0.5 rounded-3 border border-line bg-surface-2 px-4 py-3"
    >
      {!isAsked ? (
        <p className="text-text-3">How many are they? The wait is worked out at once.</p>
      ) : !quoted || isWaiting ? (
        <Skeleton className="h-10 w-40" />
      ) : quoted.fitsNow ? (
        <>
          <p className="text-28 font-semibold tracking-tight">No wait</p>
          <p className="text-14 text-text-2">
            <bdi>{tableName(quoted.fitsNow.numbers)}</bdi> is free
            {quoted.fitsNow.freeUntil && ` until ${quoted.fitsNow.freeUntil}`}
          </p>
        </>
      ) : quoted.quote ? (
        <>
          <p className="text-28 font-semibold tracking-tight">{rangeWords(quoted.quote)}</p>
          <p className="text-14 text-text-2">
            Seated by <WallTime at={quoted.quote.likelyAt} /> to <WallTime at={quoted.quote.safeAt} />
            <span className="block">
              {quoted.ahead === 0
                ? 'Nobody else waits'
                : `${plural(quoted.ahead, 'party waits', 'parties wait')} before them`}
            </span>
          </p>
        </>
      ) : (
        <>
          <p className="text-20 font-semibold">No table tonight</p>
          <p className="text-14 text-text-2">
            None that fits is likely to come free. They may wait all the same.
          </p>
        </>
      )}
    </div>
  );
}
