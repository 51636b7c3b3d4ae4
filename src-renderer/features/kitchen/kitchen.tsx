import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Output } from '#contract/contract';
import { useMay } from '../../app/session.store';
import { AllDay } from './all-day';
import { Board } from './board';
import { BottomBar } from './bottom-bar';
import { CaughtUp } from './caught-up';
import { useKitchenCommands, useTappedTickets } from './commands';
import type { Piece } from './layout.rules';
import { useKitchenPrefs } from './prefs.store';
import { SoldOut } from './sold-out';
import { TopBar } from './top-bar';
import { useAcknowledge } from './use-acknowledge';
import { useArrivals } from './use-arrivals';
import { useBoardKeys } from './use-board-keys';
import { useLayout } from './use-layout';
import { useSelection } from './use-selection';
import { useSteadyPlaces } from './use-steady-places';

interface KitchenProps {
  board: Output<'kitchen.board'>;
  /** The station the board is of; null is the whole kitchen. */
  stationId: string | null;
  itemSize: number;
}

/** The board of one station, with its bars and keys. */
export function Kitchen({ board, stationId, itemSize }: KitchenProps) {
  const ref = useRef<HTMLElement>(null);
  const mayWork = useMay('kitchen:work');
  const { keys, numbered } = useKitchenPrefs();
  const [allDay, setAllDay] = useState(false);
  const [soldOut, setSoldOut] = useState(false);
  const [turnedTo, setPage] = useState(0);

  const { open, starting } = useTappedTickets(board.tickets);
  const commands = useKitchenCommands();
  const places = useSteadyPlaces(open, stationId);
  const marks = useArrivals(board.tickets, stationId);
  const selection = useSelection(places);
  const showStation = stationId === null;
  const layout = useLayout({ board: ref, places, itemSize, showStation, taken: allDay ? 1 : 0 });
  const { pages } = layout;
  const page = Math.min(turnedTo, pages.length - 1);
  // A page that is gone is not turned to again by itself when tickets come in; nor is another station's.
  useEffect(() => setPage(page), [page]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each station
  useEffect(() => setPage(0), [stationId]);
  const pieces = pages[page] ?? noPieces;
  const painted = useMemo(() => {
    const ids = new Set(pieces.map(({ id }) => id));
    return places.flatMap(({ ticket, goneAt }) => (goneAt === null && ids.has(ticket.id) ? [ticket] : []));
  }, [pieces, places]);
  useAcknowledge(painted);

  const { lastBumped } = board;
  const mayRecall = mayWork && lastBumped !== null && !commands.recalling;
  const recall = (): void => {
    if (lastBumped && mayRecall) commands.recallTicket(lastBumped.ticketId);
  };
  const turnTo = (ticketId: string | null): void => {
    const at = pages.findIndex((pieces) => pieces.some(({ id }) => id === ticketId));
    if (at >= 0) setPage(at);
  };
  const turn = (to: number): void => {
    const next = Math.min(Math.max(to, 0), pages.length - 1);
    setPage(next);
    if (selection.selected && next !== page) selection.select(pages[next]?.[0]?.id ?? null);
  };
  const bump = (ticketId: string | undefined): void => {
    if (mayWork && places.some(({ ticket, goneAt }) => ticket.id === ticketId && goneAt === null))
      commands.actions.bumpTicket(String(ticketId));
  };
  const noteKeys = useCallback(() => useKitchenPrefs.setState({ numbered: true }), []);
  useBoardKeys(keys, {
    bumpSelected: () => (selection.selected ? bump(selection.selected.ticketId) : turnTo(selection.step(1))),
    bumpNth: (at) => {
      noteKeys();
      bump([...new Set(pieces.map(({ id }) => id))][at]);
    },
    recall,
    step: (by) => {
      noteKeys();
      turnTo(selection.step(by));
    },
    stepRow: selection.stepRow,
    markRow: () => selection.row && mayWork && commands.actions.toggleRow(selection.row),
    allDay: () => setAllDay((shown) => !shown),
    turnPage: (to) => turn({ next: page + 1, previous: page - 1, first: 0, last: pages.length - 1 }[to]),
  });

  const shown = new Set(pages.slice(0, page + 1).flatMap((earlier) => earlier.map(({ id }) => id)));
  const waiting = open.filter(({ id }) => !shown.has(id));
  return (
    <>
      <TopBar stations={board.stations} columns={layout.columns?.count ?? null} readOnly={!mayWork} />
      <Board
        ref={ref}
        columns={layout.columns}
        pieces={pieces}
        places={places}
        measure={layout.measure}
        actions={commands.actions}
        starting={starting}
        marks={marks}
        showStation={showStation}
        isDisabled={!mayWork}
        selected={selection.selected}
        numbered={numbered && keys}
        aside={allDay ? <AllDay counts={board.allDay} /> : null}
        empty={
          places.length === 0 && !allDay ? (
            <CaughtUp lastBumped={lastBumped} mayRecall={mayRecall} onRecall={recall} />
          ) : null
        }
      />
      <BottomBar
        lastBumped={lastBumped}
        averageMinutes={board.averageMinutes}
        open={open}
        page={page}
        pages={pages.length}
        waiting={waiting.length}
        waitingIsNew={waiting.some(({ id }) => marks.fresh.has(id))}
        allDay={allDay}
        mayRecall={mayRecall}
        onRecall={recall}
        onAllDay={setAllDay}
        onSoldOut={() => setSoldOut(true)}
        onPage={turn}
      />
      <SoldOut isOpen={soldOut} onClose={() => setSoldOut(false)} />
      <p role="status" className="sr-only">
        {places
          .filter(({ ticket }) => marks.fresh.has(ticket.id))
          .map(({ ticket }) => `New ticket ${ticket.table}. `)}
        {selection.ticket && `${selection.ticket.table} selected. `}
        {selection.row &&
          `${selection.row.quantity} ${selection.row.name}${selection.row.done ? ', done' : ''}`}
      </p>
    </>
  );
}

const noPieces: readonly Piece[] = [];
