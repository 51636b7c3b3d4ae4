import { useLayoutEffect, useState } from 'react';
import { ticketRows } from './rows.rules';
import { followSelection, stepTicket } from './selection.rules';
import type { Place } from './steady.rules';

interface Selection {
  ticketId: string;
  /** The item cursor; null until a key has set it. */
  row: number | null;
}

/** Which ticket and item the keys act on. A ticket that leaves hands the selection to the one that follows. */
export function useSelection(places: readonly Place[]) {
  const [selected, setSelected] = useState<Selection | null>(null);
  const select = (ticketId: string | null): void => setSelected(ticketId ? { ticketId, row: null } : null);

  useLayoutEffect(() => {
    setSelected((before) => {
      const ticketId = followSelection(places, before?.ticketId ?? null);
      if (ticketId === (before?.ticketId ?? null)) return before;
      return ticketId ? { ticketId, row: null } : null;
    });
  }, [places]);

  const ticket = places.find((place) => place.ticket.id === selected?.ticketId)?.ticket ?? null;
  const rows = ticket ? ticketRows(ticket.lines) : [];
  return {
    selected,
    ticket,
    row: selected?.row == null ? null : (rows[selected.row] ?? null),
    select,
    step(by: 1 | -1): string | null {
      const ticketId = stepTicket(places, selected?.ticketId ?? null, by);
      select(ticketId);
      return ticketId;
    },
    stepRow(by: 1 | -1): void {
      if (!selected) {
        select(stepTicket(places, null, 1));
        return;
      }
      const from = selected.row ?? (by > 0 ? -1 : rows.length);
      setSelected({ ...selected, row: Math.min(Math.max(from + by, 0), rows.length - 1) });
    },
  };
}
