import { piecesOf } from '#contract/cash-pieces';
import type { Output } from '#contract/contract';
import type { DrawerView } from '#contract/day';
import { serviceDay } from '#contract/time';
import type { ReadContext } from '../host/context';
import { drawerPrinter } from '../printing/drawer.service';
import {
  type CountRow,
  type DrawerRow,
  listCountsOfDay,
  listDrawers,
  listLastFloats,
  listSessionsOfDay,
  lookUpOpenDay,
} from './drawers.queries';
import { findPaidOutLimit, listMovementsOfDay, listPaidOutReasons } from './movements.queries';

type Session = Awaited<ReturnType<typeof listSessionsOfDay>>[number];
type Movement = Awaited<ReturnType<typeof listMovementsOfDay>>[number];

/** The business day and its drawers, for who works with them. */
export async function dayView({ tx, now, venue, actor, terminal }: ReadContext): Promise<Output<'day.view'>> {
  const day = await lookUpOpenDay(tx);
  const sessions = day ? await listSessionsOfDay(tx, day.id) : [];
  const movements = day ? await listMovementsOfDay(tx, day.id) : [];
  const counts = day ? await listCountsOfDay(tx, day.id) : [];
  const floats = new Map((await listLastFloats(tx)).map((row) => [row.drawerId, row.float]));
  const manages = actor.permissions.includes('drawer:manage');
  const drawers = await listDrawers(tx);
  const here = drawerHere(drawers, sessions, terminal);
  return {
    serviceDay: serviceDay(now, venue.timeZone, venue.dayCutover),
    day: day && { id: day.id, serviceDay: day.serviceDay, openedAt: day.openedAt.toISOString() },
    terminal,
    drawers: drawers.map((row) => {
      const session = sessions.find((one) => one.drawerId === row.id) ?? null;
      return {
        id: row.id,
        name: row.name,
        terminal: row.terminal,
        here: row.id === here,
        lastFloat: floats.get(row.id) ?? null,
        session: session && sessionView(session, movements, counts),
        actions: drawerActions(session, manages),
      };
    }),
    pieces: [...piecesOf(venue.currency)],
    paidOutLimit: await findPaidOutLimit(tx),
    paidOutReasons: await listPaidOutReasons(tx),
    actions: [
      ...(manages ? (['add_drawer'] as const) : []),
      ...((await drawerPrinter({ tx, terminal })) ? (['kick_drawer'] as const) : []),
      ...(actor.permissions.includes('day:close') ? (['close_day'] as const) : []),
    ],
  };
}

/** The drawer that cash taken at this terminal goes into, or will once it is open. */
function drawerHere(drawers: DrawerRow[], sessions: Session[], terminal: string | null): string | null {
  const isOpen = (drawer: DrawerRow) =>
    sessions.some((session) => session.drawerId === drawer.id && session.closedAt === null);
  const own = drawers.find((drawer) => terminal !== null && drawer.terminal === terminal);
  const shared = drawers.find((drawer) => drawer.terminal === null && isOpen(drawer));
  if (own && (isOpen(own) || !shared)) return own.id;
  return shared?.id ?? null;
}

function drawerActions(session: Session | null, manages: boolean): DrawerView['actions'] {
  if (session && session.closedAt === null)
    return ['move', 'count', ...(manages ? (['change'] as const) : [])];
  const counted = session ? (['recount', ...(manages ? (['ledger'] as const) : [])] as const) : [];
  return ['open', ...counted, ...(manages ? (['change', 'remove'] as const) : [])];
}

function sessionView(session: Session, movements: Movement[], counts: CountRow[]): DrawerView['session'] {
  const own = <T extends { sessionId: string }>(rows: T[]) =>
    rows.filter((row) => row.sessionId === session.id);
  return {
    id: session.id,
    openedAt: session.openedAt.toISOString(),
    openedBy: session.openedBy,
    float: session.float,
    movements: own(movements).map(({ sessionId: _, takenBackAt, at, ...row }) => ({
      ...row,
      at: at.toISOString(),
      takenBack: takenBackAt !== null,
    })),
    counts: own(counts).map(countView),
  };
}

/** A count as it is shown, with what it came to. */
export function countView({ counted, expected, note, by, at }: CountRow) {
  return { counted, expected, variance: counted - expected, note, by, at: at.toISOString() };
}
