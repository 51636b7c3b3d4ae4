import type { Output } from '#contract/contract';
import { minutesBetween } from '#contract/time';
import type { ReadContext } from '../host/context';
import { turnNow } from '../hours/hours.service';
import { fairnessWord, gini, guardMinutes, rotationOrder } from '../sections/rotation.rules';
import { personOf } from '../sections/rotation.service';
import { readRoomNow, suggestIn } from './suggest.service';

/** Parties are most often two: whose turn it is, is shown with the table they would get. */
const USUAL_PARTY = 2;

/** Whose turn it is: first the rotation in its order, then who was cut. */
export async function rotationView(context: ReadContext): Promise<Output<'floor.rotation'>> {
  const { tx, now } = context;
  const room = await readRoomNow(tx, context);
  const order = rotationOrder(room.servers, now);
  const cut = room.servers.filter(({ sectionIds }) => sectionIds.length === 0);
  const turnMinutes = await turnNow(tx, context, USUAL_PARTY);
  const offers = suggestIn(room, context, { size: USUAL_PARTY, turnMinutes });
  const turns = order.flatMap((server) => {
    const table = offers.find((offer) => offer.server?.id === server.id);
    return table ? [{ server, table }] : [];
  });
  const [next] = turns;
  return {
    servers: [...order, ...cut].map((server) => ({
      ...personOf(server),
      sections: room.sections
        .filter(({ id }) => server.sectionIds.includes(id))
        .map(({ id, letter, name }) => ({ id, letter, name })),
      parties: server.parties,
      covers: server.covers,
      openParties: server.openParties,
      openCovers: server.openCovers,
      minutesSinceSeated:
        server.lastSeatedAt === null ? null : Math.max(0, minutesBetween(server.lastSeatedAt, now)),
      guardMinutes: guardMinutes(server, now),
      isNext: server.id === next?.server.id,
    })),
    next: next
      ? { server: personOf(next.server), tableIds: next.table.tableIds, numbers: next.table.numbers }
      : null,
    fairness: order.length < 2 ? null : fairnessOf(order.map(({ covers }) => covers)),
  };
}

function fairnessOf(covers: readonly number[]) {
  const figure = gini(covers);
  return { gini: Math.round(figure * 100) / 100, word: fairnessWord(figure) };
}
