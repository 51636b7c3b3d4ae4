import { BellRing, ConciergeBell, DoorOpen, Hourglass, PhoneCall, TriangleAlert, User } from 'lucide-react';
import type { WaitingParty } from '#contract/waitlist';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { useMinutesSince, WallTime } from '../../ui/clock';
import { useMoments } from '../../ui/moments';
import { useMinute } from '../../ui/now';
import { tableName } from '../../ui/words';
import { setOpen, useWaitlistScreen } from './waitlist.store';
import { leave, seat, tell } from './waitlist-commands';
import { countdown, rangeWords, sinceWords, wishWords } from './waitlist-words';

/** A wait this long is nobody's any more, and is not counted in minutes. */
const HOURS_FROM_MINUTES = 240;

interface PartyRowProps {
  party: WaitingParty;
  maySeat: boolean;
}

/** One party that waits: who, how long, what it was told, where it will sit, and what to do. */
export function PartyRow({ party, maySeat }: PartyRowProps) {
  const { id, fitsNow, state } = party;
  const isBusy = useWaitlistScreen(({ busy }) => busy.includes(id));
  const off = !maySeat || isBusy;
  return (
    <li
      data-party={id}
      className={`grid grid-cols-[auto_minmax(0,1fr)_auto_auto] items-center gap-x-4 gap-y-2 rounded-3 border bg-surface px-4 py-3 wide:gap-x-6 ${fitsNow ? 'border-warn shadow-[inset_4px_0_0_var(--warn)] rtl:shadow-[inset_-4px_0_0_var(--warn)]' : 'border-line'}`}
    >
      <p className="grid min-w-14 justify-items-center leading-none">
        <span className="text-36 font-semibold tracking-tight">{party.partySize}</span>
        <span className="mt-1 inline-flex items-center gap-1 text-12 text-text-3">
          <User aria-hidden size={14} />
          {party.partySize === 1 ? 'guest' : 'guests'}
        </span>
      </p>
      <Who party={party} maySeat={maySeat} />
      <Waited since={party.joinedAt} />
      <Told party={party} />
      <div className="col-span-full flex flex-wrap items-center justify-between gap-2">
        <Prospect party={party} />
        <span className="flex flex-wrap gap-2">
          {fitsNow && (
            <Button
              size="t1"
              icon={ConciergeBell}
              isDisabled={off}
              aria-keyshortcuts="s"
              onPress={() => void seat(party, fitsNow)}
            >
              Seat at {tableName(fitsNow.numbers).replace(/^T/, 't')}
            </Button>
          )}
          <Button
            size="t1"
            isDisabled={off}
            aria-keyshortcuts="o"
            aria-label={`${fitsNow ? 'Another table' : 'Choose table'} for ${party.name}`}
            onPress={() => setOpen({ kind: 'tables', entryId: id })}
          >
            {fitsNow ? 'Another table' : 'Choose table'}
          </Button>
          {state === 'notified' ? (
            <Button
              size="t1"
              icon={PhoneCall}
              isDisabled={off}
              aria-label={`How to reach ${party.name}`}
              onPress={() => setOpen({ kind: 'told', entryId: id })}
            >
              Reach
            </Button>
          ) : (
            <Button
              size="t1"
              icon={BellRing}
              isDisabled={off}
              aria-keyshortcuts="t"
              aria-label={`Notify ${party.name}`}
              onPress={() => void tell(party)}
            >
              Notify
            </Button>
          )}
          <Button
            size="t1"
            icon={DoorOpen}
            isDisabled={off}
            aria-keyshortcuts="l"
            aria-label={`${party.name} has left`}
            onPress={() => void leave(party)}
          >
            Left
          </Button>
        </span>
      </div>
    </li>
  );
}

function Who({ party, maySeat }: PartyRowProps) {
  const { id, name, joinedAt, area, wishes, note, allergies } = party;
  const moments = useMoments();
  const facts = [area, ...wishes.map((wish) => wishWords[wish]), note].filter(Boolean).join(' · ');
  return (
    <button
      type="button"
      data-party-name
      disabled={!maySeat}
      aria-keyshortcuts="e"
      onClick={() => setOpen({ kind: 'edit', entryId: id })}
      className="min-w-0 rounded-2 py-1 text-start leading-snug min-t0 enabled:active:bg-press"
    >
      <bdi className="block truncate text-20 font-semibold tracking-tight">{name}</bdi>
      <span className="block truncate text-13 text-text-3">
        Since {sinceWords(moments.moment(joinedAt))}
        {facts && <bdi> · {facts}</bdi>}
      </span>
      {allergies && (
        <span className="flex items-center gap-1 text-13 font-medium text-alert-ink">
          <TriangleAlert aria-hidden size={14} />
          <bdi>{allergies}</bdi>
        </span>
      )}
      <span className="sr-only">, change</span>
    </button>
  );
}

function Waited({ since }: { since: string }) {
  const minutes = useMinutesSince(since);
  const inHours = minutes >= HOURS_FROM_MINUTES;
  return (
    <p className="text-end leading-none whitespace-nowrap">
      <bdi className="text-28 font-semibold tracking-tight">
        {inHours ? Math.floor(minutes / 60) : minutes}
      </bdi>
      <span className="text-14 text-text-3"> {inHours ? 'h' : 'min'}</span>
      <span className="mt-1 block text-12 text-text-3">waiting</span>
    </p>
  );
}

function Told({ party: { quote, notifiedAt } }: { party: WaitingParty }) {
  const now = useMinute();
  if (!quote) return <p className="min-w-44 text-end text-14 text-text-3">No time was told</p>;
  const { word, family } = countdown(quote, now);
  return (
    <div className="grid min-w-44 justify-items-end gap-1">
      {notifiedAt ? (
        <Chip family="info" filled icon={BellRing}>
          Told <WallTime at={notifiedAt} />
        </Chip>
      ) : (
        <Chip
          family={family}
          filled={family === 'alert'}
          icon={family === 'alert' ? TriangleAlert : Hourglass}
        >
          <bdi>{word}</bdi>
        </Chip>
      )}
      <p className="text-13 whitespace-nowrap text-text-2">
        {rangeWords(quote)}, <WallTime at={quote.likelyAt} />
        {'–'}
        <WallTime at={quote.safeAt} />
      </p>
    </div>
  );
}

/** Where the party will sit: now, or probably and when. */
function Prospect({ party: { fitsNow, next } }: { party: WaitingParty }) {
  if (fitsNow)
    return (
      <Chip family="warn" icon={ConciergeBell}>
        <b className="font-semibold">
          <bdi>{tableName(fitsNow.numbers)}</bdi> {fitsNow.numbers.length > 1 ? 'fit' : 'fits'} now
        </b>
        {fitsNow.freeUntil && <span>until {fitsNow.freeUntil}</span>}
      </Chip>
    );
  if (!next) return <p className="text-14 text-text-3">No table is likely to come free tonight</p>;
  return (
    <p className="text-14 text-text-2">
      Probably <bdi className="font-medium text-text">{tableName(next.numbers).replace(/^T/, 't')}</bdi>,
      about{' '}
      <b className="font-semibold text-text">
        <WallTime at={next.at} />
      </b>
    </p>
  );
}
