import type { Output } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { ReadContext } from '../host/context';
import { listEventsOfSession } from './cash.queries';
import { countView } from './day.view';
import { findSessionHead, listCounts } from './drawers.queries';

/**
 * All that moved cash in a counted drawer, with what should have been in it after each. Refuses DRAWER_UNKNOWN, and
 * DRAWER_NOT_COUNTED to everybody: who counts may be anybody.
 */
export async function ledgerView({ tx }: ReadContext, sessionId: string): Promise<Output<'day.ledger'>> {
  const session = await findSessionHead(tx, sessionId);
  if (!session) throw new DomainError('DRAWER_UNKNOWN', { sessionId });
  if (session.closedAt === null) throw new DomainError('DRAWER_NOT_COUNTED', { sessionId });
  let balance = session.float;
  const events = (await listEventsOfSession(tx, sessionId)).map((event) => {
    balance += event.in - event.out;
    return {
      id: event.id,
      kind: event.kind,
      at: event.at.toISOString(),
      by: event.by_name,
      approvedBy: event.approved_name,
      check: event.check_id === null ? null : { id: event.check_id, number: event.check_number ?? '' },
      words: event.words,
      in: event.in,
      out: event.out,
      balance,
    };
  });
  return {
    sessionId,
    drawer: session.name,
    openedAt: session.openedAt.toISOString(),
    openedBy: session.openedBy,
    float: session.float,
    counts: (await listCounts(tx, sessionId)).map(countView),
    events,
  };
}
