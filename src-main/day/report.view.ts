import type { Output, ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import { fullName } from '#contract/people';
import { serviceDay } from '#contract/time';
import type { ReadContext } from '../host/context';
import { listStaffNames } from './cash-out.queries';
import { serverCash } from './cash-out.service';
import { listOpenSessions, lookUpOpenDay } from './drawers.queries';
import { total } from './figures.rules';
import { dayFigures } from './figures.service';
import { listUnsettledCards } from './money.queries';
import { reportSections } from './report.rules';
import { listOpenChecks } from './sales.queries';
import { findDay, listZs, type ZRow } from './z.queries';
import { isIntact } from './z.service';

/** The X report of the open day, or the Z report of a closed one. Null while nothing has moved. Refuses DAY_UNKNOWN. */
export async function reportView(
  { tx }: Pick<ReadContext, 'tx'>,
  dayId: string | null,
): Promise<Output<'day.report'>> {
  const id = dayId ?? (await lookUpOpenDay(tx))?.id;
  if (id === undefined) return null;
  const day = await findDay(tx, id);
  if (!day) throw new DomainError('DAY_UNKNOWN', { dayId });
  const head = {
    dayId: day.id,
    serviceDay: day.serviceDay,
    openedAt: day.openedAt.toISOString(),
    closedBy: day.closedBy,
    zNumber: day.zNumber,
  };
  if (day.closedAt === null) {
    const figures = await dayFigures(tx, id);
    return { ...head, closedAt: null, seal: null, figures, sections: reportSections(figures) };
  }
  const z = day as ZRow;
  return {
    ...head,
    closedAt: day.closedAt.toISOString(),
    seal: { hash: z.hash, intact: await isIntact(tx, z) },
    figures: z.figures,
    sections: reportSections(z.figures),
  };
}

/** What must be done before the Z report, and what goes on to the next day. */
export async function closingView({ tx, now, venue }: ReadContext): Promise<Output<'day.closing'>> {
  const day = await lookUpOpenDay(tx);
  if (!day) return null;
  const openDrawers = (await listOpenSessions(tx)).map(({ drawerId, name }) => ({ drawerId, name }));
  const unsettledCards = await listUnsettledCards(tx);
  const owing = (await serverCash(tx, day.id)).filter((account) => account.toHandIn !== 0);
  const names = await listStaffNames(
    tx,
    owing.map((account) => account.serverId),
  );
  return {
    dayId: day.id,
    serviceDay: day.serviceDay,
    openedAt: day.openedAt.toISOString(),
    overdue: day.serviceDay < serviceDay(now, venue.timeZone, venue.dayCutover),
    openDrawers,
    unsettledCards,
    openChecks: await listOpenChecks(tx),
    servers: owing.map(({ serverId, toHandIn }) => {
      const person = names.find((row) => row.id === serverId);
      return { serverId, name: fullName(person?.first_name ?? '', person?.last_name ?? ''), toHandIn };
    }),
    actions: openDrawers.length === 0 && unsettledCards.length === 0 ? ['close'] : [],
  };
}

const SHOWN = 200;

/** The Z reports of some service days, the newest first. */
export async function archiveView(
  { tx }: ReadContext,
  { from, to }: ParsedInput<'day.archive'>,
): Promise<Output<'day.archive'>> {
  const found = await listZs(tx, { from, to, limit: SHOWN + 1 });
  return {
    reports: found.slice(0, SHOWN).map(({ id, zNumber, serviceDay: day, closedAt, figures }) => ({
      dayId: id,
      zNumber,
      serviceDay: day,
      closedAt: closedAt.toISOString(),
      total: figures.total,
      variance: total(figures.drawers, (drawer) => drawer.moved?.variance ?? 0),
    })),
    more: found.length > SHOWN,
  };
}
