import { type ReactNode, type RefObject, useMemo, useState } from 'react';
import { type Piece, packTickets } from './layout.rules';
import { type Heights, heightKey, Measure, useTypefaces } from './measure';
import type { Place } from './steady.rules';
import { type Columns, GAP, useColumns } from './use-columns';

interface LayoutOptions {
  board: RefObject<HTMLElement | null>;
  places: readonly Place[];
  itemSize: number;
  showStation: boolean;
  /** Columns that something else stands in. */
  taken: number;
}

interface Layout {
  columns: Columns | null;
  pages: readonly (readonly Piece[])[];
  /** Must be rendered on the board: learns the heights of tickets that are new to it, or changed. */
  measure: ReactNode;
}

interface Measured {
  tickets: ReadonlyMap<string, { key: string; heights: Heights }>;
  tail: number;
}

/** Lays the board's places out in pages of columns. */
export function useLayout({ board, places, itemSize, showStation, taken }: LayoutOptions): Layout {
  const columns = useColumns(board, itemSize);
  const typefaces = useTypefaces();
  const [measured, setMeasured] = useState<Measured>({ tickets: new Map(), tail: 0 });

  const keyed = places.map(({ ticket }) => ({
    ticket,
    key: `${columns?.width} ${itemSize} ${typefaces} ${heightKey(ticket, showStation)}`,
  }));
  const unknown = keyed.filter(({ key, ticket }) => measured.tickets.get(ticket.id)?.key !== key);
  const order = places.map(({ ticket }) => ticket.id).join();

  const pages = useMemo(() => {
    if (!columns || columns.count <= taken) return [[]];
    // A ticket that changed keeps the height it had until it is measured again: it never leaves the page.
    const heights = order.split(',').flatMap((id) => {
      const known = measured.tickets.get(id);
      return known ? [{ ...known.heights, id }] : [];
    });
    const size = { columns: columns.count - taken, height: columns.height, gap: GAP, tail: measured.tail };
    return packTickets(heights, size);
  }, [order, measured, columns, taken]);

  const measure = columns && unknown.length > 0 && (
    <Measure
      key={unknown.map(({ key }) => key).join()}
      tickets={unknown.map(({ ticket }) => ticket)}
      width={columns.width}
      showStation={showStation}
      onMeasured={(found, tail) =>
        setMeasured((before) => ({
          tail,
          tickets: new Map(
            keyed.flatMap(({ key, ticket: { id } }) => {
              const heights = found.get(id);
              const known = heights ? { key, heights } : before.tickets.get(id);
              return known ? [[id, known] as const] : [];
            }),
          ),
        }))
      }
    />
  );
  return { columns, pages, measure };
}
