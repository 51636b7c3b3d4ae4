import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { sectionServers } from '#db/schema/floor';
import { openRoom } from '../floor/house';

async function openSections() {
  const house = await openRoom();
  const { till, asManager, room, hire } = house;
  const [hall, patio] = [randomUUID(), randomUUID()];
  await till.call('sections.add', { sectionId: hall, name: 'Hall' }, asManager);
  await till.call('sections.add', { sectionId: patio, name: 'Patio' }, asManager);
  await till.call('sections.setTables', { sectionId: hall, tableIds: [room.t1, room.t2] }, asManager);
  await till.call('sections.setTables', { sectionId: patio, tableIds: [room.p1] }, asManager);
  const [ana, milo] = [await hire('Ana', '5001'), await hire('Milo', '5002')];
  const assign = async (sectionId: string, serverId: string) => {
    const assignmentId = randomUUID();
    await till.call('sections.assign', { assignmentId, sectionId, serverId }, asManager);
    return assignmentId;
  };
  /** Who has which section now, as the floor shows it. */
  const lineUp = async () =>
    (await house.view()).sections.map(({ letter, name, servers }) => [
      letter,
      name,
      servers.map((server) => server.name.split(' ')[0]),
    ]);
  const serverAt = async (number: string) =>
    (await house.view()).tables.find((table) => table.number === number)?.visit?.server?.name.split(' ')[0];
  return { ...house, hall, patio, ana, milo, assign, lineUp, serverAt };
}

it('servers are given sections, change them, are cut and come back', async () => {
  const { till, asManager, hall, patio, ana, milo, assign, lineUp } = await openSections();
  const [first, second] = [await assign(hall, ana), await assign(patio, milo)];
  expect(await lineUp()).toEqual([
    ['A', 'Hall', ['Ana']],
    ['B', 'Patio', ['Milo']],
  ]);
  await till.call('sections.swap', { assignmentId: first, otherAssignmentId: second }, asManager);
  expect(await lineUp()).toEqual([
    ['A', 'Hall', ['Milo']],
    ['B', 'Patio', ['Ana']],
  ]);
  await till.call('sections.cut', { assignmentId: first }, asManager);
  expect(await lineUp()).toEqual([
    ['A', 'Hall', ['Milo']],
    ['B', 'Patio', []],
  ]);
  await till.call('sections.resume', { assignmentId: first }, asManager);
  expect((await lineUp())[1]).toEqual(['B', 'Patio', ['Ana']]);
});

it('a server who is cut keeps their parties, and gets no more', async () => {
  const { till, asManager, room, hall, ana, assign, seat, serverAt } = await openSections();
  const assignmentId = await assign(hall, ana);
  await seat([room.t1], 2);
  await till.call('sections.cut', { assignmentId }, asManager);
  await seat([room.t2], 2);
  expect([await serverAt('1'), await serverAt('2')]).toEqual(['Ana', undefined]);
});

it('who relieves a server takes the section, and its parties if that is wished; and back again', async () => {
  const { till, asManager, room, hall, patio, ana, milo, assign, seat, serverAt } = await openSections();
  const first = await assign(hall, ana);
  await assign(patio, ana);
  await seat([room.t1], 2);
  await seat([room.p1], 2);
  const second = randomUUID();
  const relieve = (assignmentId: string, newAssignmentId: string, serverId: string, withParties: boolean) =>
    till.call('sections.relieve', { assignmentId, newAssignmentId, serverId, withParties }, asManager);
  await relieve(first, second, milo, true);
  // The patio is another section: what sits there stays hers.
  expect([await serverAt('1'), await serverAt('P1')]).toEqual(['Milo', 'Ana']);
  const third = randomUUID();
  await relieve(second, third, ana, true);
  expect(await serverAt('1')).toBe('Ana');
  await relieve(third, randomUUID(), milo, false);
  expect(await serverAt('1')).toBe('Ana');
  await seat([room.t2], 2);
  expect(await serverAt('2')).toBe('Milo');
});

it('the line-up is tonight’s: tomorrow everybody is free', async () => {
  const { hall, ana, assign, lineUp, later } = await openSections();
  await assign(hall, ana);
  later(12 * 60);
  expect((await lineUp())[0]).toEqual(['A', 'Hall', []]);
});

it('what cannot be is refused by name', async () => {
  const { till, asManager, room, hall, patio, ana, milo, assign } = await openSections();
  const assignmentId = await assign(hall, ana);
  const refused = (procedure: string, input: object) => till.ask(procedure, input, asManager);
  const codeOf = async (procedure: string, input: object) => {
    const answer = await refused(procedure, input);
    return answer.ok ? null : [answer.error.code, answer.error.details?.['name']];
  };
  const id = randomUUID();
  expect(await codeOf('sections.assign', { assignmentId: id, sectionId: hall, serverId: ana })).toEqual([
    'SERVER_ASSIGNED',
    'Ana',
  ]);
  expect(await codeOf('sections.assign', { assignmentId: id, sectionId: hall, serverId: id })).toEqual([
    'STAFF_UNKNOWN',
    undefined,
  ]);
  expect(await codeOf('sections.assign', { assignmentId: id, sectionId: id, serverId: milo })).toEqual([
    'SECTION_UNKNOWN',
    undefined,
  ]);
  expect(await codeOf('sections.remove', { sectionId: hall })).toEqual(['SECTION_STAFFED', 'Ana']);
  expect(await codeOf('sections.add', { sectionId: id, name: 'patio' })).toEqual([
    'SECTION_NAME_TAKEN',
    undefined,
  ]);
  expect(await codeOf('sections.rename', { sectionId: hall, name: 'Patio' })).toEqual([
    'SECTION_NAME_TAKEN',
    undefined,
  ]);
  expect(await codeOf('sections.cut', { assignmentId: id })).toEqual(['ASSIGNMENT_UNKNOWN', undefined]);
  expect(await codeOf('sections.setTables', { sectionId: hall, tableIds: [room.t1, id] })).toEqual([
    'TABLE_UNKNOWN',
    undefined,
  ]);
  await till.call('sections.cut', { assignmentId }, asManager);
  await till.call('sections.remove', { sectionId: hall }, asManager);
  await till.call('sections.rename', { sectionId: patio, name: 'Garden' }, asManager);
  const { sections, tables } = await till.call('sections.view', {}, asManager);
  expect(sections.map(({ letter, name }) => [letter, name])).toEqual([['A', 'Garden']]);
  expect(tables.find((table) => table.id === room.t1)?.sectionId).toBeNull();
  const kept = await till.peek((tx) => tx.select({ id: sectionServers.id }).from(sectionServers));
  expect(kept).toEqual([{ id: assignmentId }]);
  await expect(codeOf('sections.setTables', { sectionId: hall, tableIds: [room.t1] })).resolves.toEqual([
    'SECTION_UNKNOWN',
    undefined,
  ]);
  await till.call('sections.add', { sectionId: hall, name: 'Hall' }, asManager);
  expect((await till.call('sections.view', {}, asManager)).sections[1]).toMatchObject({
    name: 'Hall',
    lineUp: [{ id: assignmentId }],
  });
  expect(await codeOf('sections.add', { sectionId: hall, name: 'Again' })).toEqual(['ID_EXISTS', undefined]);
});

it('the line-up is the host stand’s, the sections are the manager’s', async () => {
  const { till, hall, ana, assign } = await openSections();
  await assign(hall, ana);
  const session = await till.signInAs('server');
  const { sections, staff } = await till.call('sections.view', {}, { session });
  const on = sections[0]?.lineUp[0];
  await till.call('sections.cut', { assignmentId: on?.id ?? '' }, { session });
  expect(staff.map(({ name }) => name.split(' ')[0])).toEqual(['Niamh', 'Ana', 'Milo', 'Test']);
  await expect(
    till.call('sections.rename', { sectionId: hall, name: 'Mine' }, { session }),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});
