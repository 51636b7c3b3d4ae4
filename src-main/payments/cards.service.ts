import type { Output, ParsedInput } from '#contract/contract';
import { DomainError } from '#contract/errors';
import type { Cents } from '#contract/money';
import type { CardState } from '#contract/payments';
import type { Tx } from '#db/store';
import type { WriteContext } from '../host/context';
import { isPending, mayBecome } from './card.rules';
import type { CardWord } from './card-terminal';
import { type ChargeRow, findCharge, findTerminal, insertCharge, updateCharge } from './cards.queries';
import { type Closing, itemsInTheWay } from './closing.service';
import { loadMoney, refuseOverDue } from './due.service';
import { findPayment } from './payments.queries';
import { bookPayment } from './payments.service';

type Settled = Output<'payments.settleCard'>;

/**
 * Writes down what the card terminal is to be asked for, and keeps the amount for it until it is known what became of
 * it. The terminal is asked once this is stored (`card-desk.ts`). Asked again under the same id it is the same charge.
 * Refuses as a payment does.
 */
export async function askCard(
  { tx, now, actor, terminal, note }: WriteContext,
  input: ParsedInput<'payments.askCard'>,
): Promise<Output<'payments.askCard'>> {
  const byHand = (await findTerminal(tx)).bridge === null;
  const before = await findCharge(tx, input.chargeId);
  if (before && sameCharge(before, input)) return { byHand };
  if (before || (await findPayment(tx, input.chargeId))) throw new DomainError('ID_EXISTS');
  const money = await loadMoney(tx, input.checkId);
  await refuseOverDue(tx, money, input);
  const items = input.amount === money.due ? await itemsInTheWay(tx, money.check) : 0;
  if (items > 0) throw new DomainError('CHECK_HAS_UNSENT', { items });
  const { chargeId: id, checkId, amount, tip, checkPartId = null } = input;
  await insertCharge(tx, {
    id,
    checkId,
    amount,
    tip,
    checkPartId,
    terminal,
    askedAt: now,
    askedBy: actor.id,
  });
  note({ entityType: 'check', entityId: checkId, after: { chargeId: id, asked: amount, tip } });
  return { byHand };
}

/**
 * What a terminal that does not answer by itself shows, as a person reads it: approved, declined, or nobody knows.
 * Refuses CARD_CHARGE_UNKNOWN, and CARD_STATE where a bridge answers or it is no longer being asked.
 */
export async function answerCard(
  context: WriteContext,
  { chargeId, state, reference }: ParsedInput<'payments.answerCard'>,
): Promise<Settled> {
  const charge = await knownCharge(context.tx, chargeId);
  if (charge.state === state) return settledAs(context.tx, charge.checkId, state);
  const byHand = (await findTerminal(context.tx)).bridge === null;
  if (!byHand || charge.state !== 'asked') throw new DomainError('CARD_STATE', { state: charge.state });
  return become(context, charge, { state, reference: reference ?? null });
}

/**
 * Settles a charge that nobody knew the end of, by what the terminal says of it now, else by a person's word, which is
 * kept. Where both have spoken and disagree, the same word again says that it was sorted out. Refuses
 * CARD_CHARGE_UNKNOWN and CARD_STATE.
 */
export async function settleCard(
  context: WriteContext,
  { chargeId, state, reference }: ParsedInput<'payments.settleCard'>,
  said: CardWord,
): Promise<Settled> {
  const { tx, actor, note } = context;
  context.allow('payments:settle');
  const charge = await knownCharge(tx, chargeId);
  if (charge.state === state) {
    await updateCharge(tx, chargeId, { terminalState: state });
    note({ entityType: 'check', entityId: charge.checkId, after: { chargeId, state, sortedOut: true } });
    return settledAs(tx, charge.checkId, state);
  }
  if (charge.state !== 'unknown') throw new DomainError('CARD_STATE', { state: charge.state });
  if (said.state === 'approved' || said.state === 'declined')
    return become(context, charge, { terminalState: said.state, reference: null, ...said });
  return become(context, charge, { state, reference: reference ?? null, settledBy: actor.id });
}

/** What came of hearing a terminal. */
type Heard = 'booked' | 'contradicts' | 'known';

/**
 * Books what the terminal said of a charge. However often it is said, it counts once; what it says after a person has
 * settled the charge is kept beside it, and shown where the two differ.
 */
export async function hearTerminal(
  context: Closing & Pick<WriteContext, 'note'>,
  chargeId: string,
  said: CardWord,
): Promise<Heard> {
  const charge = await findCharge(context.tx, chargeId);
  if (!charge || said.state === 'pending') return 'known';
  const terminalState = said.state === 'unknown' ? charge.terminalState : said.state;
  if (mayBecome(charge.state, said.state)) {
    await become(context, charge, { reference: null, terminalState, ...said });
    return 'booked';
  }
  if (terminalState === charge.terminalState) return 'known';
  await updateCharge(context.tx, chargeId, { terminalState });
  return terminalState === charge.state ? 'known' : 'contradicts';
}

interface Outcome
  extends Pick<ChargeRow, 'reference'>,
    Partial<Pick<ChargeRow, 'terminalState' | 'settledBy'>> {
  state: CardState;
}

/** Moves a charge on; approved, it is the payment of the same id. */
async function become(
  context: Closing & Pick<WriteContext, 'note'>,
  charge: ChargeRow,
  outcome: Outcome,
): Promise<Settled> {
  const { tx, now, note } = context;
  const { state } = outcome;
  await updateCharge(tx, charge.id, { ...outcome, answeredAt: isPending(state) ? null : now });
  const { id, checkId, amount, tip } = charge;
  const after = { chargeId: id, state, amount, tip, byHand: Boolean(outcome.settledBy) };
  note({ entityType: 'check', entityId: checkId, before: { state: charge.state }, after });
  if (state !== 'approved') return settledAs(tx, checkId, state);
  const money = await loadMoney(tx, checkId);
  const booked = await bookPayment(context, money, {
    id,
    tender: 'card',
    amount,
    tip,
    checkPartId: charge.checkPartId,
    reference: outcome.reference,
    takenBy: charge.askedBy,
    takenAt: now,
  });
  return { state, ...booked };
}

async function settledAs(tx: Tx, checkId: string, state: CardState): Promise<Settled> {
  const { check, due } = await loadMoney(tx, checkId);
  return { state, due, closed: check.closedAt !== null };
}

async function knownCharge(tx: Tx, id: string): Promise<ChargeRow> {
  const charge = await findCharge(tx, id);
  if (!charge) throw new DomainError('CARD_CHARGE_UNKNOWN');
  return charge;
}

function sameCharge(
  before: ChargeRow,
  { checkId, amount, tip }: { checkId: string; amount: Cents; tip: Cents },
): boolean {
  return before.checkId === checkId && before.amount === amount && before.tip === tip;
}
