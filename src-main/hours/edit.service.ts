import type { ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import { serviceDay } from '#contract/time';
import type { WriteContext } from '../host/context';
import {
  assertLateness,
  assertNotPast,
  assertTurnTimes,
  changedHours,
  type HoursChange,
  serviceOf,
  servicesOfDay,
} from './change.rules';
import {
  deleteSlotLimit,
  deleteSpecialDay,
  removeService,
  removeServicesOf,
  replaceTurnTimes,
  updateVenue,
  upsertService,
  upsertSlotLimit,
  upsertSpecialDay,
} from './hours.queries';
import { loadHoursAhead } from './hours.service';

type Write = Pick<WriteContext, 'tx' | 'now' | 'venue' | 'note'>;

/**
 * Changes when the house is open. What is booked outside of it afterwards stays in the book and is listed as stranded.
 * Refuses what `changedHours` does.
 */
export async function changeHours(context: Write, change: HoursChange): Promise<void> {
  const { tx, note } = context;
  const hours = await loadHoursAhead(tx, context);
  const { services, specialDays } = changedHours(hours, change, today(context));
  await save(context, change);
  note({
    entityType: 'hours',
    ...('serviceId' in change.input ? { entityId: change.input.serviceId } : {}),
    before: { services: hours.services, specialDays: hours.specialDays },
    after: { services, specialDays },
  });
}

/** Says how long parties stay. Refuses TURN_TIME_TWICE and SERVICE_UNKNOWN. Bookings that are taken keep theirs. */
export async function setTurnTimes(context: Write, input: ParsedInput<'hours.setTurnTimes'>): Promise<void> {
  const { tx, venue, note } = context;
  const { services, turnTimes } = await loadHoursAhead(tx, context);
  assertTurnTimes(input.bySize, services);
  await replaceTurnTimes(
    tx,
    services.map(({ id }) => id),
    input.bySize,
  );
  await updateVenue(tx, { turnMinutes: input.house });
  note({
    entityType: 'turn times',
    before: { house: venue.turnMinutes, bySize: turnTimes },
    after: input,
  });
}

/** Limits one quarter of an hour of a service day. Refuses DAY_IN_PAST. */
export async function setSlotLimit(context: Write, input: ParsedInput<'hours.setSlotLimit'>): Promise<void> {
  assertNotPast(input.day, today(context));
  await upsertSlotLimit(context.tx, input);
  context.note({ entityType: 'slot limit', after: input });
}

/** Gives a quarter of an hour its service's limit again. Refuses SLOT_LIMIT_UNKNOWN. */
export async function removeSlotLimit(
  { tx, note }: Write,
  { day, slot }: ParsedInput<'hours.removeSlotLimit'>,
): Promise<void> {
  if (!(await deleteSlotLimit(tx, day, slot))) throw new DomainError('SLOT_LIMIT_UNKNOWN', { day, slot });
  note({ entityType: 'slot limit', before: { day, slot }, after: null });
}

/** Says when a party is late and what follows. Refuses LATENESS_ORDER. */
export async function setLateness(
  { tx, venue, note }: Write,
  input: ParsedInput<'hours.setLateness'>,
): Promise<void> {
  assertLateness(input);
  const { lateAfterMinutes, releaseAfterMinutes, noShowAfterMinutes } = venue;
  await updateVenue(tx, input);
  note({
    entityType: 'lateness',
    before: { lateAfterMinutes, releaseAfterMinutes, noShowAfterMinutes },
    after: input,
  });
}

async function save({ tx, now }: Write, change: HoursChange): Promise<void> {
  switch (change.kind) {
    case 'saveService':
      return upsertService(tx, serviceOf(change.input));
    case 'removeService':
      return removeService(tx, change.input.serviceId, now);
    case 'setSpecialDay': {
      const { day, reason } = change.input;
      const own = servicesOfDay(change.input);
      await upsertSpecialDay(tx, day, reason);
      await removeServicesOf(
        tx,
        day,
        own.map(({ id }) => id),
        now,
      );
      for (const service of own) await upsertService(tx, service);
      return;
    }
    case 'removeSpecialDay':
      await deleteSpecialDay(tx, change.input.day);
      return removeServicesOf(tx, change.input.day, [], now);
  }
}

function today({ now, venue }: Write): string {
  return serviceDay(now, venue.timeZone, venue.dayCutover);
}
