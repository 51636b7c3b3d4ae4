import { randomUUID } from 'node:crypto';
import type { Input, Output, ProcedureName } from '#contract/contract';
import type { Chance } from '../random';
import type { CommandBook } from './commands';
import { acknowledge, type Complaints, Device, requestOf } from './device';
import { type Section, workForEver } from './evening';
import { type Ask, type Line, ShiftOver } from './line';

const timeZone = 'Europe/Dublin';
const pin = '1111';

/** A restaurant set up over its doors, with so many devices that have a corner of their own. */
export interface House {
  /** One session for each device. */
  sessions: string[];
  tables: [string, string][];
  items: Output<'menu.view'>['items'];
}

/** Sets up an empty folder's restaurant through `ask`; every write of it is in the book like any other. */
export async function openHouse(ask: Ask, book: CommandBook, devices: number): Promise<House> {
  const setUp: Complaints = {
    add(text) {
      throw new Error(text);
    },
  };
  const call = async <Name extends ProcedureName>(
    procedure: Name,
    input: Input<Name>,
    session?: string,
  ): Promise<Output<Name>> => {
    const answer = await ask({ procedure, input, ...(session === undefined ? {} : { session }) });
    if (!answer.ok) throw new Error(`${procedure}: ${answer.error.code}`);
    return answer.value as Output<Name>;
  };
  const write = async <Name extends ProcedureName>(procedure: Name, input: Input<Name>, session?: string) => {
    const command = book.begin('the set-up', procedure, input, session);
    const answer = await ask(requestOf(command));
    if (!answer.ok) throw new Error(`${procedure}: ${answer.error.code}`);
    acknowledge(command, answer.value, setUp);
  };
  await write('setup.createVenue', {
    name: 'Lark & Salt',
    currency: 'EUR',
    timeZone,
    taxIncluded: true,
    taxRates: { food: 1350, drinks: 2300 },
    manager: { id: randomUUID(), firstName: 'Niamh', lastName: 'Doyle', pin },
  });
  const signIn = async () => (await call('staff.signIn', { pin })).session;
  const session = await signIn();
  const csv =
    'name,category,price\nSoup,appetizers,8.50\nRibeye,mains,34.00\nTart,desserts,9.10\nCider,drinks,6.40\n';
  await write('menu.import', { csv, take: 'all' }, session);
  const house: House = {
    sessions: [],
    tables: [],
    items: (await call('menu.view', {}, session)).items,
  };
  for (let nth = 0; nth < devices; nth++) {
    const pair: [string, string] = [randomUUID(), randomUUID()];
    for (const [side, tableId] of pair.entries()) {
      const number = `${nth + 1}${'ab'[side]}`;
      await write(
        'floor.addTable',
        { tableId, number, seats: 4, area: 'Main Hall', shape: 'round' },
        session,
      );
    }
    house.tables.push(pair);
    house.sessions.push(await signIn());
  }
  return house;
}

/** Puts every device to work on the line; resolves when the line has ended and all have gone home. */
export async function workTheHouse(
  house: House,
  line: Line,
  book: CommandBook,
  chance: Chance,
  complaints: Complaints,
): Promise<void> {
  const work = async (session: string, nth: number) => {
    const device = new Device(`device ${nth + 1}`, session, line, book, complaints);
    const section: Section = {
      device,
      tableIds: house.tables[nth] as [string, string],
      items: house.items,
      timeZone,
    };
    try {
      await workForEver(section, chance);
    } catch (error) {
      if (!(error instanceof ShiftOver)) complaints.add(`device ${nth + 1} gave up: ${String(error)}`);
    }
  };
  await Promise.all(house.sessions.map(work));
}
