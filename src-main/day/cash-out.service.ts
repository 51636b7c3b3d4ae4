import type { Output, ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import { fullName, initialsOf } from '#contract/people';
import type { Tx } from '#db/store';
import type { ReadContext, WriteContext } from '../host/context';
import { sumCarried, sumTips } from './cash.queries';
import { listBroughtForward, listStaffNames } from './cash-out.queries';
import { cashOfServers, type ServerCash } from './cash-out.rules';
import { businessDayFor, drawerFor, openDrawerFor } from './day.service';
import { lookUpOpenDay } from './drawers.queries';
import { insertCashOut, listCashOutsOfDay } from './movements.queries';

/** What everybody who served on a day and the house owe each other; null is a day on which nothing moved yet. */
export async function serverCash(tx: Tx, businessDayId: string | null): Promise<ServerCash[]> {
  const broughtForward = await listBroughtForward(tx);
  if (businessDayId === null)
    return cashOfServers({ broughtForward, carried: new Map(), tips: new Map(), handedIn: [] });
  return cashOfServers({
    broughtForward,
    carried: await sumCarried(tx, businessDayId),
    tips: await sumTips(tx, businessDayId),
    handedIn: (await listCashOutsOfDay(tx, businessDayId)).filter((one) => one.takenBackAt === null),
  });
}

/** Servers' accounts with their hand-ins: the actor's own, and everybody's for who manages drawers. */
export async function cashOutsView({ tx, actor }: ReadContext): Promise<Output<'day.cashOuts'>> {
  const day = await lookUpOpenDay(tx);
  const manages = actor.permissions.includes('drawer:manage');
  const accounts = await serverCash(tx, day?.id ?? null);
  const own = accounts.find((account) => account.serverId === actor.id) ?? nothing(actor.id);
  const shown = manages ? [own, ...accounts.filter((account) => account !== own)] : [own];
  const handIns = day ? await listCashOutsOfDay(tx, day.id) : [];
  const names = new Map(
    (
      await listStaffNames(
        tx,
        shown.map((account) => account.serverId),
      )
    ).map((row) => [row.id, row]),
  );
  return shown.map((account) => {
    const person = names.get(account.serverId);
    const [first, last] = [person?.first_name ?? '', person?.last_name ?? ''];
    return {
      ...account,
      name: fullName(first, last),
      initials: initialsOf(first, last),
      handIns: handIns
        .filter((one) => one.serverId === account.serverId)
        .map(({ id, amount, by, at, takenBackAt }) => ({
          id,
          amount,
          by,
          at: at.toISOString(),
          takenBack: takenBackAt !== null,
        })),
      actions: ['hand_in' as const],
    };
  });
}

/**
 * A server hands in, or below zero is given, cash: into or from the drawer at hand, or without one the safe. What it
 * does not settle stays on the account. Another person's needs the leave of who manages drawers. Refuses STAFF_UNKNOWN.
 */
export async function handIn(
  context: WriteContext,
  { cashOutId, serverId, amount }: ParsedInput<'day.handIn'>,
): Promise<Output<'day.handIn'>> {
  const { tx, now, actor, note } = context;
  if (serverId !== actor.id) context.allow('drawer:manage');
  if ((await listStaffNames(tx, [serverId])).length === 0)
    throw new DomainError('STAFF_UNKNOWN', { serverId });
  const businessDayId = await businessDayFor(context);
  const account =
    (await serverCash(tx, businessDayId)).find((one) => one.serverId === serverId) ?? nothing(serverId);
  const drawerSessionId = await drawerFor(context);
  await insertCashOut(tx, {
    id: cashOutId,
    businessDayId,
    serverId,
    cashHeld: account.cashHeld,
    tipsOwed: account.tipsOwed,
    handedIn: amount,
    drawerSessionId,
    madeBy: actor.id,
    madeAt: now,
  });
  // Without a drawer it goes into the safe.
  if (drawerSessionId !== null) await openDrawerFor(context, { id: cashOutId, drawerSessionId });
  note({ entityType: 'cash_out', entityId: cashOutId, after: { serverId, amount } });
  return { toHandIn: account.toHandIn - amount };
}

const nothing = (serverId: string): ServerCash => ({
  serverId,
  broughtForward: 0,
  cashHeld: 0,
  tipsOwed: 0,
  handedIn: 0,
  toHandIn: 0,
});
