import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TicketView } from '#contract/kitchen';
import { ageMinutes } from './age';
import type { TicketHeights } from './layout.rules';
import { TicketCard } from './ticket-card';
import { ContinuedHead } from './ticket-head';
import { TornTail } from './ticket-lead';

export type Heights = Omit<TicketHeights, 'id'>;

const nothing = { bumpTicket: () => {}, startTicket: () => {}, toggleRow: () => {} };
/** The list's own space above its first row, and the space between its last row and the torn edge. */
const LIST_TOP = 4;
const TEAR_SPACE = 20;

/** Everything of a ticket that can change its height at one column width. */
export function heightKey(ticket: TicketView, showStation: boolean): string {
  const { table, server, station, allergies, note, recalled, lines, alsoAt } = ticket;
  const digits = String(ageMinutes(ticket.sentAt)).length;
  return JSON.stringify([
    table,
    server,
    showStation && station.name,
    digits,
    allergies,
    note,
    recalled,
    lines,
    alsoAt,
  ]);
}

interface MeasureProps {
  tickets: readonly TicketView[];
  width: number;
  showStation: boolean;
  /** Heights by ticket. */
  onMeasured(heights: ReadonlyMap<string, Heights>, tail: number): void;
}

/** Sets tickets out of sight, whole, to learn how high they are at this width. Before anything is painted. */
export function Measure({ tickets, width, showStation, onMeasured }: MeasureProps) {
  const layer = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: mounted anew for each set of tickets
  useLayoutEffect(() => {
    const samples = [...(layer.current?.querySelectorAll<HTMLElement>('[data-sample]') ?? [])];
    const tail = layer.current?.querySelector('[data-tail]')?.getBoundingClientRect().height ?? 0;
    onMeasured(
      new Map(samples.map((sample) => [sample.dataset['sample'] ?? '', heightsOf(sample)])),
      tail + TEAR_SPACE,
    );
  }, []);
  return (
    <div
      ref={layer}
      inert
      aria-hidden
      className="invisible absolute h-0 overflow-hidden"
      style={{ inlineSize: width }}
    >
      <div data-tail>
        <TornTail more={1} />
      </div>
      {tickets.map((ticket) => (
        <div key={ticket.id} data-sample={ticket.id}>
          <TicketCard
            ticket={ticket}
            from={0}
            actions={nothing}
            showStation={showStation}
            isDisabled={false}
            starting={false}
            isSelected={false}
            cursor={null}
            mark={null}
            badge={null}
          />
          <ContinuedHead table={ticket.table} isDisabled={false} onBump={() => {}} />
        </div>
      ))}
    </div>
  );
}

function heightsOf(sample: HTMLElement): Heights {
  const card = sample.querySelector('[data-part="card"]')?.getBoundingClientRect();
  const rows = [...sample.querySelectorAll('li')].map((row) => row.getBoundingClientRect());
  const continued = sample.querySelector('[data-part="continued"]')?.getBoundingClientRect();
  const [first] = rows;
  const last = rows.at(-1);
  return {
    head: (first?.top ?? card?.bottom ?? 0) - (card?.top ?? 0),
    continuedHead: (continued?.height ?? 0) + LIST_TOP,
    rows: rows.map(({ height }) => height),
    foot: last && card ? card.bottom - last.bottom : 0,
  };
}

/** Grows whenever a typeface has arrived: heights from before are no longer true. */
export function useTypefaces(): number {
  const [arrived, setArrived] = useState(0);
  useEffect(() => {
    const again = (): void => setArrived((count) => count + 1);
    document.fonts.addEventListener('loadingdone', again);
    return () => document.fonts.removeEventListener('loadingdone', again);
  }, []);
  return arrived;
}
