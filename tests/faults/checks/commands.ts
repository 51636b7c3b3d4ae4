import { isDeepStrictEqual } from 'node:util';
import type { Command } from '../house/commands';
import type { Query } from './books';

/** What the tables hold of everything a command can leave behind. */
export interface Stored {
  inbox: Map<string, unknown>;
  reservations: Map<string, string>;
  visits: Map<string, { closed: boolean }>;
  drafts: Map<string, { quantity: number }>;
  lines: Map<string, { orderId: string; quantity: number }>;
  orders: Map<string, string>;
  tickets: Map<string, { orderId: string; started: boolean; bumped: boolean }>;
  payments: Map<string, string>;
  tables: Map<string, unknown>;
  /** How often each command stands in the audit log for the same thing. */
  audited: Map<string, number>;
}

export interface CommandFindings {
  /** Acknowledged, and not there. */
  lost: string[];
  /** There without having been meant, or more often than meant. */
  doubled: string[];
}

/** Reads all of it with one statement. */
export async function readStored(query: Query): Promise<Stored> {
  const pairs = (key: string, value: string, from: string) =>
    `(SELECT coalesce(jsonb_agg(jsonb_build_array(${key}, ${value})), '[]') FROM ${from})`;
  const parts = {
    inbox: pairs('command_id', 'result', 'inbox'),
    reservations: pairs('id', 'status', 'reservations'),
    visits: pairs('id', `jsonb_build_object('closed', closed_at IS NOT NULL)`, 'visits'),
    drafts: pairs('id', `jsonb_build_object('quantity', quantity)`, 'draft_lines'),
    lines: pairs('id', `jsonb_build_object('orderId', order_id, 'quantity', quantity)`, 'order_items'),
    orders: pairs('id', 'status', 'orders'),
    tickets: pairs(
      'id',
      `jsonb_build_object('orderId', order_id, 'started', started_at IS NOT NULL, 'bumped', bumped_at IS NOT NULL)`,
      'tickets',
    ),
    payments: pairs('id', 'amount', 'payments'),
    tables: pairs('id', 'true', 'tables'),
    audited: pairs(
      'command_id',
      'times',
      `(SELECT command_id, max(times) AS times FROM (SELECT command_id, count(*) AS times FROM audit_log
        WHERE command_id IS NOT NULL GROUP BY command_id, action, entity_type, entity_id) AS each GROUP BY command_id) AS told`,
    ),
  };
  const columns = Object.entries(parts).map(([name, part]) => `${part} AS ${name}`);
  const [row = {}] = await query(`SELECT ${columns.join(', ')}`);
  return Object.fromEntries(
    Object.keys(parts).map((name) => [name, new Map(row[name] as [string, unknown][])]),
  ) as unknown as Stored;
}

/** Compares what was acknowledged with what is there, by the inbox and by each command's effect. */
export function compareCommands(commands: readonly Command[], stored: Stored): CommandFindings {
  const lost: string[] = [];
  const removed = new Set(inputsOf(commands, 'orders.removeLine').map((input) => input['lineId']));
  for (const command of commands) {
    if (command.state !== 'acknowledged') continue;
    const what = `${command.procedure} ${command.id}`;
    if (!stored.inbox.has(command.id)) lost.push(`${what}: not in the inbox`);
    else if (!isDeepStrictEqual(stored.inbox.get(command.id), command.value))
      lost.push(
        `${what}: answered ${JSON.stringify(command.value)}, kept ${JSON.stringify(stored.inbox.get(command.id))}`,
      );
    if (!stored.audited.has(command.id)) lost.push(`${what}: not in the audit log`);
    if (!hasEffect(command, stored, removed)) lost.push(`${what}: its effect is not there`);
  }
  return { lost, doubled: findDoubled(commands, stored) };
}

function hasEffect({ procedure, input }: Command, stored: Stored, removed: Set<unknown>): boolean {
  const id = (name: string) => String(input[name]);
  switch (procedure) {
    case 'reservations.create':
      return stored.reservations.has(id('reservationId'));
    case 'reservations.cancel':
      return stored.reservations.get(id('reservationId')) === 'cancelled';
    case 'reservations.seat':
    case 'floor.seatWalkIn':
      return stored.visits.has(id('visitId'));
    case 'floor.closeVisit':
      return stored.visits.get(id('visitId'))?.closed === true;
    case 'floor.addTable':
      return stored.tables.has(id('tableId'));
    case 'orders.addLine':
      return (
        stored.drafts.has(id('lineId')) || stored.lines.has(id('lineId')) || removed.has(input['lineId'])
      );
    case 'orders.changeLine':
      return (
        (stored.lines.get(id('lineId')) ?? stored.drafts.get(id('lineId')))?.quantity === input['quantity']
      );
    case 'orders.removeLine':
      return !stored.drafts.has(id('lineId')) && !stored.lines.has(id('lineId'));
    case 'orders.send':
      return (
        stored.orders.has(id('orderId')) &&
        (input['lineIds'] as string[]).every(
          (lineId) => stored.lines.get(lineId)?.orderId === input['orderId'],
        )
      );
    case 'orders.serve':
      return stored.orders.get(id('orderId')) === 'served';
    case 'kitchen.start':
      return stored.tickets.get(id('ticketId'))?.started === true;
    case 'kitchen.bumpTicket':
      return stored.tickets.get(id('ticketId'))?.bumped === true;
    case 'payments.take':
      return stored.payments.has(id('paymentId'));
    default:
      // The inbox speaks for what leaves no row of its own.
      return true;
  }
}

function findDoubled(commands: readonly Command[], stored: Stored): string[] {
  const known = new Set(commands.map((command) => command.id));
  const meant = (procedures: Command['procedure'][], name: string) =>
    new Set(procedures.flatMap((procedure) => inputsOf(commands, procedure).map((input) => input[name])));
  const strangers = (what: string, there: Map<string, unknown>, expected: Set<unknown>) =>
    [...there.keys()].filter((id) => !expected.has(id)).map((id) => `${what} ${id} was never meant`);
  const orders = meant(['orders.send'], 'orderId');
  const lines = meant(['orders.addLine'], 'lineId');
  return [
    ...strangers('command', stored.inbox, known),
    ...strangers('reservation', stored.reservations, meant(['reservations.create'], 'reservationId')),
    ...strangers('visit', stored.visits, meant(['reservations.seat', 'floor.seatWalkIn'], 'visitId')),
    ...strangers('draft', stored.drafts, lines),
    ...strangers('line', stored.lines, lines),
    ...strangers('round', stored.orders, orders),
    ...strangers('payment', stored.payments, meant(['payments.take'], 'paymentId')),
    ...[...stored.tickets]
      .filter(([, { orderId }]) => !orders.has(orderId))
      .map(([id]) => `ticket ${id} was never meant`),
    ...[...stored.audited]
      .filter(([, times]) => times > 1)
      .map(([id]) => `command ${id} stands twice in the audit log`),
    ...[...stored.audited.keys()]
      .filter((id) => !stored.inbox.has(id))
      .map((id) => `command ${id} was audited, not kept`),
  ];
}

function inputsOf(commands: readonly Command[], procedure: Command['procedure']): Command['input'][] {
  return commands.filter((command) => command.procedure === procedure).map((command) => command.input);
}
