import { sectionServers, type sections } from '#db/schema/floor';
import type { Tx } from '#db/store';
import { demoId } from './demo-id';
import type { StoryClock } from './service/story-clock';
import { type StaffKey, staffId } from './staff';

type TableNumber = string;

interface DemoSection {
  name: string;
  server: StaffKey;
  /** Since when they have it tonight. */
  since: string;
  tables: readonly TableNumber[];
}

/** The room in four parts, and who has which tonight. */
const demoSections: readonly DemoSection[] = [
  {
    name: 'Windows',
    server: 'priya',
    since: '17:00',
    tables: ['1', '2', '3', '4', '7', '8', '13', '18', '19', '20'],
  },
  {
    name: 'Middle and herb wall',
    server: 'milo',
    since: '17:00',
    tables: ['9', '10', '11', '14', '15', '16', '22', 'P1', 'P2', 'P3', 'P4'],
  },
  {
    name: 'Pass and garden doors',
    server: 'ana',
    since: '16:30',
    tables: ['5', '6', '12', '17', '21', '23', '24', 'P5', 'P6', 'P7', 'P8'],
  },
  {
    name: 'Bar',
    server: 'jonas',
    since: '16:00',
    tables: ['Bar 1', 'Bar 2', 'Bar 3', 'Bar 4', 'Bar 5', 'Bar 6'],
  },
];

/** The section a table belongs to. */
export function sectionOf(table: TableNumber): string | null {
  const index = demoSections.findIndex(({ tables }) => tables.includes(table));
  return index < 0 ? null : demoId('floorSection', index + 1);
}

/** The sections as rows. */
export function floorSectionRows(): (typeof sections.$inferInsert)[] {
  return demoSections.map(({ name }, index) => ({
    id: demoId('floorSection', index + 1),
    name,
    position: index + 1,
  }));
}

/** Tonight's line-up. */
export async function insertLineUp(tx: Tx, clock: StoryClock): Promise<void> {
  await tx.insert(sectionServers).values(
    demoSections.map(({ server, since }, index) => ({
      id: demoId('lineUp', index + 1),
      serviceDay: clock.serviceDay(clock.now),
      sectionId: demoId('floorSection', index + 1),
      serverId: staffId(server),
      since: clock.at(since),
    })),
  );
}
