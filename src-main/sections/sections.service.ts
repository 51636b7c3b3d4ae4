import type { Output } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { Tx } from '#db/store';
import type { ReadContext, WriteContext } from '../host/context';
import { listStaffMembers } from '../staff/staff.service';
import { sectionLetter } from './rotation.rules';
import { personOf, tonight } from './rotation.service';
import {
  insertSection,
  listLineUp,
  listSections,
  listSectionTables,
  markRemoved,
  putTables,
  renameSection,
} from './sections.queries';

/** The sections with their tables and tonight's line-up. */
export async function viewSections(context: ReadContext): Promise<Output<'sections.view'>> {
  const { tx } = context;
  const date = tonight(context);
  const tables = await listSectionTables(tx);
  const lineUp = await listLineUp(tx, date);
  return {
    date,
    sections: (await listSections(tx)).map(({ id, name }, index) => {
      const own = tables.filter((table) => table.sectionId === id);
      return {
        id,
        name,
        letter: sectionLetter(index),
        tableIds: own.map((table) => table.id),
        seats: own.reduce((seats, table) => seats + table.seats, 0),
        lineUp: lineUp
          .filter(({ sectionId }) => sectionId === id)
          .map(({ serverId, firstName, lastName, ...row }) => ({
            id: row.id,
            server: personOf({ id: serverId, firstName, lastName }),
            since: row.since.toISOString(),
            cutAt: row.cutAt?.toISOString() ?? null,
          })),
      };
    }),
    tables,
    staff: (await listStaffMembers(tx))
      .filter(({ role }) => role !== 'kitchen')
      .map((member) => ({ ...personOf(member), title: member.title })),
  };
}

/** Adds a section after the others. Refuses SECTION_NAME_TAKEN. */
export async function addSection(tx: Tx, section: { id: string; name: string }): Promise<void> {
  await assertNameFree(tx, section);
  await insertSection(tx, section);
}

/** Gives a section another name. Refuses SECTION_UNKNOWN and SECTION_NAME_TAKEN. */
export async function nameSection(tx: Tx, section: { id: string; name: string }): Promise<void> {
  await knownSection(tx, section.id);
  await assertNameFree(tx, section);
  await renameSection(tx, section.id, section.name);
}

/** Removes a section; the line-ups of before stay. Refuses SECTION_STAFFED while somebody has it tonight, and names them. */
export async function removeSection(context: WriteContext, sectionId: string): Promise<void> {
  const { tx, now } = context;
  const { name } = await knownSection(tx, sectionId);
  const on = (await listLineUp(tx, tonight(context))).find(
    (row) => row.sectionId === sectionId && row.cutAt === null,
  );
  if (on) throw new DomainError('SECTION_STAFFED', { section: name, name: on.firstName });
  await markRemoved(tx, sectionId, now);
}

/** Puts tables into a section, or into none. Refuses SECTION_UNKNOWN and TABLE_UNKNOWN. */
export async function setTables(
  tx: Tx,
  sectionId: string | null,
  tableIds: readonly string[],
): Promise<void> {
  if (sectionId !== null) await knownSection(tx, sectionId);
  const wanted = new Set(tableIds);
  if ((await putTables(tx, [...wanted], sectionId)) < wanted.size) throw new DomainError('TABLE_UNKNOWN');
}

/** A section by id. Refuses SECTION_UNKNOWN. */
export async function knownSection(tx: Tx, sectionId: string) {
  const section = (await listSections(tx)).find(({ id }) => id === sectionId);
  if (!section) throw new DomainError('SECTION_UNKNOWN', { sectionId });
  return section;
}

async function assertNameFree(tx: Tx, section: { id: string; name: string }): Promise<void> {
  const same = (name: string) => name.toLowerCase() === section.name.toLowerCase();
  const taken = (await listSections(tx)).find(({ id, name }) => id !== section.id && same(name));
  if (taken) throw new DomainError('SECTION_NAME_TAKEN', { section: taken.name });
}
