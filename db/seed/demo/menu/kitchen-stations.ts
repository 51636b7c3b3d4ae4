import type { stations } from '#db/schema/menu';
import { demoId } from '../demo-id';

/** Where tickets go, with the minutes after which one is due soon and late. */
export const demoStations = {
  Grill: { number: 1, soonMinutes: 10, lateMinutes: 15 },
  Pans: { number: 2, soonMinutes: 12, lateMinutes: 20, defaultFor: 'food' },
  Cold: { number: 3, soonMinutes: 8, lateMinutes: 12 },
  Pastry: { number: 4, soonMinutes: 10, lateMinutes: 15 },
  Bar: { number: 5, soonMinutes: 5, lateMinutes: 10, defaultFor: 'drinks' },
} as const;

export type StationName = keyof typeof demoStations;

/** The id of a station. */
export function stationId(name: StationName): string {
  return demoId('station', demoStations[name].number);
}

/** The stations as rows. */
export function stationRows(): (typeof stations.$inferInsert)[] {
  return Object.entries(demoStations).map(([name, { number, ...station }]) => ({
    id: demoId('station', number),
    name,
    position: number,
    ...station,
  }));
}
