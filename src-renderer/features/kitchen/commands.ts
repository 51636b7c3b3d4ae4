import { useCallback, useMemo } from 'react';
import { create } from 'zustand';
import type { TicketView } from '#contract/kitchen';
import { queryClient, useCommand } from '../../api/live';
import type { TicketRow } from './rows.rules';

interface Tapped {
  /** Tickets that were bumped here. */
  bumped: ReadonlySet<string>;
  /** Tickets that were started here. */
  started: ReadonlySet<string>;
  /** Lines that were marked here, and as what. */
  lines: ReadonlyMap<string, boolean>;
}

/** What was tapped and does not show in the host's board yet. */
const useTapped = create<Tapped>()(() => ({ bumped: new Set(), started: new Set(), lines: new Map() }));

/** The tickets as they will be once the host has heard what was tapped. */
export function useTappedTickets(tickets: readonly TicketView[]): {
  open: TicketView[];
  starting: ReadonlySet<string>;
} {
  const { bumped, started, lines } = useTapped();
  const open = useMemo(
    () => tickets.filter(({ id }) => !bumped.has(id)).map((ticket) => withTaps(ticket, lines)),
    [tickets, bumped, lines],
  );
  return { open, starting: started };
}

/** What cooks do. The board shows it at the tap; a refusal takes it back and says why. */
export function useKitchenCommands() {
  const { mutateAsync: bump } = useCommand('kitchen.bumpTicket');
  const { mutateAsync: bumpItem } = useCommand('kitchen.bumpItem');
  const { mutateAsync: start } = useCommand('kitchen.start');
  const { mutateAsync: recall, isPending: recalling } = useCommand('kitchen.recall');

  const bumpTicket = useCallback(
    (ticketId: string): void => {
      const { bumped } = useTapped.getState();
      if (bumped.has(ticketId)) return;
      useTapped.setState({ bumped: new Set(bumped).add(ticketId) });
      settle(bump, [{ ticketId }], () =>
        useTapped.setState((now) => ({ bumped: without(now.bumped, ticketId) })),
      );
    },
    [bump],
  );
  const startTicket = useCallback(
    (ticketId: string): void => {
      const { started } = useTapped.getState();
      if (started.has(ticketId)) return;
      useTapped.setState({ started: new Set(started).add(ticketId) });
      settle(start, [{ ticketId }], () =>
        useTapped.setState((now) => ({ started: without(now.started, ticketId) })),
      );
    },
    [start],
  );
  const toggleRow = useCallback(
    ({ lineIds, done }: TicketRow): void => {
      useTapped.setState(({ lines }) => ({
        lines: new Map([...lines, ...lineIds.map((id) => [id, !done] as const)]),
      }));
      settle(
        bumpItem,
        lineIds.map((lineId) => ({ lineId, done: !done })),
        () =>
          useTapped.setState(({ lines }) => ({
            lines: new Map([...lines].filter(([id, as]) => !lineIds.includes(id) || as === done)),
          })),
      );
    },
    [bumpItem],
  );
  const recallTicket = useCallback(
    (ticketId: string): void => {
      // The mutation cache has said why already.
      recall({ ticketId }).catch(() => {});
    },
    [recall],
  );
  const actions = useMemo(
    () => ({ bumpTicket, startTicket, toggleRow }),
    [bumpTicket, startTicket, toggleRow],
  );
  return { actions, recallTicket, recalling };
}

/** Sends the commands in order, and forgets the taps once the board shows what the host made of them. */
function settle<Input>(
  send: (input: Input) => Promise<unknown>,
  inputs: readonly Input[],
  forget: () => void,
): void {
  const run = async (): Promise<void> => {
    try {
      for (const input of inputs) await send(input);
    } catch {
      // The mutation cache has said why already.
    }
    await queryClient.invalidateQueries({ queryKey: ['kitchen.board'] });
    forget();
  };
  void run();
}

function withTaps(ticket: TicketView, lines: ReadonlyMap<string, boolean>): TicketView {
  if (!ticket.lines.some(({ id }) => lines.has(id))) return ticket;
  return {
    ...ticket,
    lines: ticket.lines.map((line) => ({ ...line, done: lines.get(line.id) ?? line.done })),
  };
}

function without(ids: ReadonlySet<string>, gone: string): ReadonlySet<string> {
  return new Set([...ids].filter((id) => id !== gone));
}
