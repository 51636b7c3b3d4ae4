import { ChevronLeft, ChevronRight, Clock, Lock, Sigma, TriangleAlert, Undo2, X } from 'lucide-react';
import type { Output } from '#contract/contract';
import type { TicketView } from '#contract/kitchen';
import { hostTime } from '../../api/connection';
import { useMay } from '../../app/session.store';
import { WallTime } from '../../ui/clock';
import { useLinkState } from '../../ui/connection-chip';
import { BarButton, BarIcon, BarToggle } from './bar-button';
import { HostMark, HostNotice, useHostNotices } from './host-notice';

interface BottomBarProps {
  lastBumped: Output<'kitchen.board'>['lastBumped'];
  averageMinutes: number | null;
  open: readonly TicketView[];
  page: number;
  pages: number;
  /** Tickets on the pages after this one. */
  waiting: number;
  /** One of them has just come in: what was heard must be seen too. */
  waitingIsNew: boolean;
  allDay: boolean;
  mayRecall: boolean;
  onRecall(): void;
  onAllDay(shown: boolean): void;
  onSoldOut(): void;
  onPage(page: number): void;
}

/** Recall, all day, 86; what is late; the pages. */
export function BottomBar(props: BottomBarProps) {
  const { lastBumped, allDay, page, pages, waiting, onPage } = props;
  const may86 = useMay('menu:86');
  return (
    <footer className="flex items-center gap-[.44em] bg-kds-bar px-4 text-[length:var(--kds-bar-text)]">
      <BarButton icon={Undo2} onPress={props.onRecall} isDisabled={!props.mayRecall}>
        <bdi>
          Recall
          {lastBumped && (
            <span className="ms-[.44em] font-medium opacity-85">
              <span className="inline-block max-w-[7em] truncate align-bottom">{lastBumped.table}</span>
              {', '}
              <WallTime at={lastBumped.at} />
            </span>
          )}
        </bdi>
      </BarButton>
      <BarToggle icon={Sigma} isSelected={allDay} onChange={props.onAllDay}>
        All day
      </BarToggle>
      <BarButton icon={may86 ? X : Lock} onPress={props.onSoldOut} isDisabled={!may86}>
        <bdi>86 an item</bdi>
      </BarButton>
      <Facts {...props} />
      {waiting > 0 && (
        <span
          className={`shrink-0 rounded-2 px-[.4em] py-[.2em] font-semibold ${props.waitingIsNew ? 'bg-info text-on-info' : ''}`}
        >
          <bdi>{waiting} waiting</bdi>
        </span>
      )}
      <BarButton
        icon={ChevronLeft}
        aria-label="Previous page"
        isDisabled={page === 0}
        onPress={() => onPage(page - 1)}
        className="bg-(--kds-button) text-text rtl:-scale-x-100"
      />
      <span role="status" className="shrink-0 px-[.3em] font-semibold whitespace-nowrap">
        <span className="sr-only">Page </span>
        <bdi>
          {page + 1} of {pages}
        </bdi>
      </span>
      <BarButton
        icon={ChevronRight}
        aria-label="Next page"
        isDisabled={page >= pages - 1}
        onPress={() => onPage(page + 1)}
        className="bg-(--kds-button) text-text rtl:-scale-x-100"
      />
    </footer>
  );
}

/** How the kitchen stands; while the host is not heard, what that means, because the figures are old then. */
function Facts({ open, averageMinutes }: Pick<BottomBarProps, 'open' | 'averageMinutes'>) {
  const { state, heardAt } = useLinkState();
  const { urgent, other } = useHostNotices();
  const count = (urgency: TicketView['urgency']): number =>
    open.filter((ticket) => ticket.urgency === urgency).length;
  if (state !== 'connected')
    return (
      <p
        role="alert"
        className={`mx-[.44em] min-w-0 flex-1 text-center leading-tight font-semibold ${state === 'lost' ? 'text-alert-ink' : 'text-warn-ink'}`}
      >
        No new tickets arrive since <WallTime at={hostTime(heardAt).toISOString()} />. Bumps are kept and go
        out by themselves.
      </p>
    );
  if (urgent) return <HostNotice notice={urgent} />;
  return (
    <p className="me-[.3em] flex min-w-0 flex-1 flex-wrap items-center justify-end gap-x-[1.1em] leading-tight">
      <span
        className={`inline-flex items-center gap-[.37em] whitespace-nowrap ${count('late') > 0 ? 'text-alert-ink' : 'text-text-2'}`}
      >
        <BarIcon icon={TriangleAlert} />
        <bdi>{count('late')} late</bdi>
      </span>
      <span
        className={`inline-flex items-center gap-[.37em] whitespace-nowrap ${count('soon') > 0 ? 'text-warn-ink' : 'text-text-2'}`}
      >
        <BarIcon icon={Clock} />
        <bdi>{count('soon')} soon</bdi>
      </span>
      {other && <HostMark notice={other} />}
      {averageMinutes !== null && !other && (
        <span className="whitespace-nowrap text-text-2">Average {averageMinutes} min</span>
      )}
    </p>
  );
}
