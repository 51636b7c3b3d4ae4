import type { Output } from '#contract/contract';

type Floor = Output<'floor.view'>;
type Day = Output<'reservations.day'>;

/** Where the live floor and the book's page of today tell different stories of the same table. */
export function disagreements(floor: Floor, day: Day): string[] {
  const now = day.nowMinute;
  if (now === null) return ['the page is not today’s'];
  return floor.tables.flatMap((table) => {
    const sits = [
      ...day.reservations.filter(({ phase }) => phase === 'seated'),
      ...day.walkIns.filter(({ open }) => open),
    ].filter(({ tableIds }) => tableIds.includes(table.id));
    const due = day.reservations
      .filter(
        ({ phase, tableIds, held }) =>
          (phase === 'booked' || phase === 'arrived') && tableIds.includes(table.id) && held.toMinute > now,
      )
      .sort((a, b) => a.startMinute - b.startMinute)[0];
    const blocked = day.blocks.find(
      ({ tableIds, startMinute, endMinute }) =>
        tableIds.includes(table.id) && startMinute <= now && now < endMinute,
    );
    const told = (what: string, onFloor: unknown, inBook: unknown) =>
      onFloor === inBook
        ? []
        : [`table ${table.number}: ${what} is ${onFloor} on the floor, ${inBook} in the book`];
    return [
      ...told('the party', table.visit?.id ?? null, sits[0]?.visitId ?? null),
      ...(sits.length > 1 ? [`table ${table.number}: ${sits.length} parties sit there in the book`] : []),
      ...told('the next booking', table.booking?.reservationId ?? null, due?.id ?? null),
      // Who sits there is shown before why nobody may.
      ...(table.visit ? [] : told('the block', table.block?.id ?? null, blocked?.id ?? null)),
    ];
  });
}
