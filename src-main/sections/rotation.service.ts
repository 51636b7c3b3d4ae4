import { DomainError } from '#contract/errors';
import { fullName, initialsOf } from '#contract/people';
import type { Person } from '#contract/sections';
import { serviceDay } from '#contract/time';
import type { Tx } from '#db/store';
import type { ReadContext } from '../host/context';
import { listSectionsNow, listServersTonight } from './rotation.queries';
import { type ServerTonight, sectionLetter, serverFor } from './rotation.rules';
import { isActiveStaff } from './sections.queries';

type Clock = Pick<ReadContext, 'now' | 'venue'>;

/** The service day it is now. */
export function tonight({ now, venue }: Clock): string {
  return serviceDay(now, venue.timeZone, venue.dayCutover);
}

/** Tonight's servers with their evening so far. */
export async function serversTonight(tx: Tx, clock: Clock): Promise<ServerTonight[]> {
  return listServersTonight(tx, tonight(clock));
}

/** The sections with their letters and who has them now. */
export async function sectionsNow(tx: Tx, clock: Clock) {
  return (await listSectionsNow(tx, tonight(clock))).map(({ id, name, servers }, index) => ({
    id,
    name,
    letter: sectionLetter(index),
    servers: servers.map(personOf),
  }));
}

/**
 * Who serves a party that sits down at tables of these sections. Where there is a line-up it is its server of that
 * section, or nobody yet: the person at the host stand does not serve. A house that makes no line-up is small
 * enough for whoever seats the party to be its server.
 */
export async function serverOnSeating(
  tx: Tx,
  clock: Clock & Pick<ReadContext, 'actor'>,
  sectionIds: readonly (string | null)[],
): Promise<string | null> {
  const servers = await serversTonight(tx, clock);
  if (servers.length === 0) return clock.actor.id;
  return serverFor(sectionIds, servers, clock.now)?.id ?? null;
}

/** Somebody who works here, by id. Refuses STAFF_UNKNOWN. */
export async function knownServer(tx: Tx, serverId: string): Promise<string> {
  if (!(await isActiveStaff(tx, serverId))) throw new DomainError('STAFF_UNKNOWN', { serverId });
  return serverId;
}

/** A member of staff as the floor names them. */
export function personOf(person: { id: string; firstName: string; lastName: string }): Person {
  const { id, firstName, lastName } = person;
  return { id, name: fullName(firstName, lastName), initials: initialsOf(firstName, lastName) };
}
