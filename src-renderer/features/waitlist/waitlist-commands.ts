import { v7 as newId } from 'uuid';
import type { Input } from '#contract/contract';
import type { GoneParty, Quote, WaitingParty, WaitlistPlace } from '#contract/waitlist';
import { loadedSince, run } from '../../api/live';
import { notify, offerUndo } from '../../ui/notices.store';
import { seatFromWaitlist } from '../../ui/waitlist/seat-party';
import { tableName } from '../../ui/words';
import { emptyDraft, type PartyDraft, setOpen, useWaitlistScreen } from './waitlist.store';
import { rangeWords } from './waitlist-words';

type Party = Pick<WaitingParty, 'id' | 'name'>;

/** Puts the party at the door on the list, with what it was told. */
export function add(draft: PartyDraft, quote: Quote | null): Promise<void> {
  const entryId = newId();
  return once(entryId, async () => {
    const { name, partySize, phone, areaId, wishes, note } = draft;
    const input = {
      ...{ entryId, name, wishes, areaId },
      partySize: partySize ?? 1,
      ...(phone.trim() && { phone }),
      ...(note.trim() && { note }),
      ...(quote && { told: { from: quote.from, to: quote.to } }),
    };
    useWaitlistScreen.setState({ draft: emptyDraft });
    if (!(await run('waitlist.add', input))) {
      // What was typed is not lost; unless somebody has begun to write down the next party.
      useWaitlistScreen.setState((now) => (now.draft === emptyDraft ? { draft } : {}));
      return false;
    }
    const words = quote ? `${name} waits, told ${rangeWords(quote)}` : `${name} waits`;
    offerUndo(words, () => void run('waitlist.remove', { entryId }));
    return true;
  });
}

/** Seats who does not have to wait. */
export function seatAtOnce(draft: PartyDraft, { tableIds, numbers }: WaitlistPlace): Promise<void> {
  return once(tableIds.join(), async () => {
    const visitId = newId();
    const name = draft.name.trim();
    const partySize = draft.partySize ?? 1;
    if (!(await run('floor.seatWalkIn', { visitId, tableIds, partySize, ...(name && { name }) })))
      return false;
    useWaitlistScreen.setState({ draft: emptyDraft });
    offerUndo(`${tableName(numbers)}: ${name || 'walk-in'} seated`, () => {
      void run('floor.closeVisit', { visitId });
    });
    return true;
  });
}

/** Notes that the party was told its table is ready. */
export function tell({ id: entryId, name, hasPhone }: WaitingParty): Promise<void> {
  return once(entryId, async () => {
    if (!(await run('waitlist.notify', { entryId }))) return false;
    if (hasPhone) setOpen({ kind: 'told', entryId });
    offerUndo(`${name} is marked as told. Nothing was sent`, () => {
      void run('waitlist.restore', { entryId });
    });
    return true;
  });
}

/** Seats a party that waits. */
export function seat(party: Party, place: Pick<WaitlistPlace, 'tableIds' | 'numbers'>): Promise<void> {
  return once(party.id, async () => {
    setOpen(null);
    return seatFromWaitlist(party, place);
  });
}

/** The party has left. */
export function leave({ id: entryId, name }: Party): Promise<void> {
  return once(entryId, async () => {
    if (!(await run('waitlist.leave', { entryId }))) return false;
    offerUndo(`${name} has left`, () => void run('waitlist.restore', { entryId }));
    return true;
  });
}

/** Brings a party back that had left, or was seated by mistake. */
export function bringBack({ id: entryId, name }: Pick<GoneParty, 'id' | 'name'>): Promise<void> {
  return once(entryId, async () => {
    if (!(await run('waitlist.restore', { entryId }))) return false;
    notify(`${name} waits again, at the old place`, 'ok');
    return true;
  });
}

/** Changes what is known of a party. */
export function change(
  { id: entryId, name }: Party,
  to: Omit<Input<'waitlist.change'>, 'entryId'>,
  back: Omit<Input<'waitlist.change'>, 'entryId'>,
): Promise<void> {
  return once(entryId, async () => {
    if (!(await run('waitlist.change', { entryId, ...to }))) return false;
    setOpen(null);
    offerUndo(`${to.name ?? name}: changed`, () => void run('waitlist.change', { entryId, ...back }));
    return true;
  });
}

/** Runs a command unless one about the same party is on its way: a second tap means the same thing. */
async function once(id: string, command: () => Promise<boolean>): Promise<void> {
  if (useWaitlistScreen.getState().busy.includes(id)) return;
  useWaitlistScreen.setState(({ busy }) => ({ busy: [...busy, id] }));
  try {
    const since = Date.now();
    if (await command()) await loadedSince('waitlist.view', since);
  } finally {
    useWaitlistScreen.setState(({ busy }) => ({ busy: busy.filter((one) => one !== id) }));
  }
}
