import { v7 as newId } from 'uuid';
import type { Input } from '#contract/contract';
import type { HoursView } from './hours-words';

/** What is typed: minutes by size and service; a blank is as the service's or the house's own. */
export interface TurnDraft {
  house: string;
  sizes: number[];
  typed: Record<string, string>;
}

const usualSizes = [2, 4, 6];
const LEAST = 15;
const MOST = 720;

/** Where a size and a service meet; null stands for all services. */
export function cellOf(size: number, serviceId: string | null): string {
  return `${size} ${serviceId ?? 'all'}`;
}

/** What is said now, as it would be typed. */
export function draftOf({ house, bySize }: HoursView['turns']): TurnDraft {
  const sizes =
    bySize.length === 0 ? usualSizes : [...new Set(bySize.map(({ upTo }) => upTo))].sort((a, b) => a - b);
  return {
    house: String(house),
    sizes,
    typed: Object.fromEntries(
      bySize.map(({ serviceId, upTo, minutes }) => [cellOf(upTo, serviceId), String(minutes)]),
    ),
  };
}

/** What a blank cell stands for: the next size of the service, then of all services, then the house's own. */
export function standIn({ house, sizes, typed }: TurnDraft, size: number, serviceId: string | null): string {
  const of = (id: string | null) =>
    sizes
      .filter((other) => other >= size)
      .map((other) => typed[cellOf(other, id)])
      .find((minutes) => minutes);
  return (serviceId === null ? undefined : of(serviceId)) ?? of(null) ?? house;
}

/** Turn times are said in steps of so many minutes. */
const STEP = 5;

/** A stay as a turn time that covers it. */
export function asTurn(minutes: number): string {
  return String(Math.min(MOST, Math.max(LEAST, Math.ceil(minutes / STEP) * STEP)));
}

/** Lunches begin before this: what was seen at lunch is for the services that do. */
const LUNCH_UNTIL = '16:00';

export function isLunchService({ firstTime }: { firstTime: string }): boolean {
  return firstTime < LUNCH_UNTIL;
}

/** Whether every time that is typed is one a party can stay. */
export function isSound({ house, typed }: TurnDraft): boolean {
  const fits = (text: string) => /^\d+$/.test(text) && Number(text) >= LEAST && Number(text) <= MOST;
  return fits(house) && Object.values(typed).every((text) => text === '' || fits(text));
}

/** The draft as the host is told; a time that was there keeps its id. */
export function turnsOf(
  { house, sizes, typed }: TurnDraft,
  services: readonly { id: string }[],
  before: HoursView['turns'],
): Input<'hours.setTurnTimes'> {
  const columns = [null, ...services.map(({ id }) => id)];
  const bySize = sizes.flatMap((upTo) =>
    columns.flatMap((serviceId) => {
      const minutes = typed[cellOf(upTo, serviceId)];
      if (!minutes) return [];
      const known = before.bySize.find((turn) => turn.upTo === upTo && turn.serviceId === serviceId);
      return [{ id: known?.id ?? newId(), serviceId, upTo, minutes: Number(minutes) }];
    }),
  );
  return { house: Number(house), bySize };
}
