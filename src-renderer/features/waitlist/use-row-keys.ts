import { type KeyboardEvent, useRef } from 'react';
import type { WaitingParty } from '#contract/waitlist';
import { setOpen } from './waitlist.store';
import { leave, seat, tell } from './waitlist-commands';

/** Arrow keys lead from party to party; S seats the one in focus, T tells it, L lets it go, O chooses a table. */
export function useRowKeys(waiting: readonly WaitingParty[], maySeat: boolean) {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = (event.target as HTMLElement).closest('[data-party]');
    const index = waiting.findIndex(({ id }) => id === row?.getAttribute('data-party'));
    const party = waiting[index];
    if (!party) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = list.current?.children[index + (event.key === 'ArrowDown' ? 1 : -1)];
      next?.querySelector<HTMLElement>('[data-party-name]')?.focus();
    } else if (!maySeat) return;
    else if (event.key === 's' && party.fitsNow) void seat(party, party.fitsNow);
    else if (event.key === 'o') setOpen({ kind: 'tables', entryId: party.id });
    else if (event.key === 'l') void leave(party);
    else if (event.key === 't' && party.actions.includes('notify')) void tell(party);
    else return;
    event.preventDefault();
  };
  return { list, onKeyDown };
}
