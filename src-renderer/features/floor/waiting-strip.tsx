import { ConciergeBell } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Link, useLocation } from 'wouter';
import type { Output } from '#contract/contract';
import { useView } from '../../api/live';
import { WallTime } from '../../ui/clock';
import { seatFromWaitlist } from '../../ui/waitlist/seat-party';
import { plural, tableName } from '../../ui/words';
import { stripHead, wholeCards } from './strip-look';

type Waiting = Output<'waitlist.door'>[number];

/** Who waits at the door. A party lights up when a table fits: one tap seats it there, with ten seconds to take it back. */
export function WaitingStrip({ maySeat }: { maySeat: boolean }) {
  const waiting = useView('waitlist.door', {}).data ?? [];
  if (waiting.length === 0) return null;
  // Whom a table fits stands first: the strip is short.
  const shown = [...waiting].sort((a, b) => Number(b.fitsNow !== null) - Number(a.fitsNow !== null));
  return (
    <>
      <Link href="/waitlist" className={stripHead}>
        <b className="text-16 font-semibold text-text">Waiting</b>
        <bdi>{plural(waiting.length, 'party', 'parties')}</bdi>
      </Link>
      <ul aria-label="Waiting" className={`max-w-[max(192px,12rem)] shrink-0 wide:max-w-2/5 ${wholeCards}`}>
        {shown.map((party) => (
          <li key={party.id} className="max-w-full shrink-0">
            <WaitingChip party={party} maySeat={maySeat} />
          </li>
        ))}
      </ul>
    </>
  );
}

function WaitingChip({ party, maySeat }: { party: Waiting; maySeat: boolean }) {
  const [, navigate] = useLocation();
  const { name, partySize, fitsNow, safeAt } = party;
  return (
    <AriaButton
      isDisabled={!maySeat && fitsNow !== null}
      onPress={() => (fitsNow ? void seatFromWaitlist(party, fitsNow) : navigate('/waitlist'))}
      className={`grid h-[max(60px,3.75rem)] max-w-full min-w-28 content-center rounded-3 border bg-surface px-3 text-start leading-snug data-hovered:border-line-control data-pressed:bg-sunken wide:h-[max(72px,4.5rem)] wide:px-3.5 ${fitsNow ? 'border-2 border-warn shadow-[inset_4px_0_0_var(--warn)] rtl:shadow-[inset_-4px_0_0_var(--warn)]' : 'border-line'}`}
    >
      <span className="flex gap-2.5 text-14 font-semibold whitespace-nowrap wide:text-16">
        <bdi className="truncate">{name}</bdi>
        {partySize}
        <span className="sr-only">{partySize === 1 ? 'guest' : 'guests'},</span>
      </span>
      {fitsNow ? (
        <span className="flex items-center gap-1.5 text-13 font-semibold whitespace-nowrap text-warn-ink">
          <ConciergeBell aria-hidden size={16} />
          <bdi className="truncate">
            {tableName(fitsNow.numbers)} {fitsNow.numbers.length > 1 ? 'fit' : 'fits'} now
          </bdi>
          <span className="sr-only">: seat them there</span>
        </span>
      ) : (
        <span className="truncate text-13 text-text-3">
          {safeAt ? (
            <>
              told by <WallTime at={safeAt} />
            </>
          ) : (
            'no time told'
          )}
          <span className="sr-only">: open the waitlist</span>
        </span>
      )}
    </AriaButton>
  );
}
