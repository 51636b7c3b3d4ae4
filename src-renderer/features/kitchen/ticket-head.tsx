import {
  Check,
  Clock,
  ConciergeBell,
  type LucideIcon,
  Martini,
  ShoppingBag,
  TriangleAlert,
} from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { TicketView } from '#contract/kitchen';
import { useAgeMinutes } from './age';

const states: Record<TicketView['urgency'], { word: string; icon: LucideIcon }> = {
  new: { word: 'NEW', icon: ConciergeBell },
  ok: { word: 'OK', icon: Check },
  soon: { word: 'SOON', icon: Clock },
  late: { word: 'LATE', icon: TriangleAlert },
};

const bumpZone =
  'block w-full min-t4 px-3 pt-1 pb-1.5 text-start text-kds-glance leading-[1.1] font-bold tracking-[-.025em] select-none data-pressed:brightness-90';

interface TicketHeadProps {
  ticket: TicketView;
  /** The name of the station, where tickets of several are in view. */
  showStation: boolean;
  isDisabled: boolean;
  starting: boolean;
  onBump(): void;
  onStart(): void;
}

/** Table, minutes, state and server. All of it is the bump zone; Start is beside the state, for new tickets. */
export function TicketHead(props: TicketHeadProps) {
  const { ticket, showStation, isDisabled, starting, onBump, onStart } = props;
  const { table, tab, server, station, sentAt } = ticket;
  const minutes = useAgeMinutes(sentAt);
  const { word, icon: Icon } = states[ticket.urgency];
  const startable = ticket.urgency === 'new' && !isDisabled;
  return (
    <div className="kds-head" data-part="head">
      <Button isDisabled={isDisabled} onPress={onBump} className={bumpZone}>
        <span className="sr-only">Bump </span>
        <span className="flex flex-wrap justify-between gap-x-2">
          <span className="wrap-anywhere">
            <bdi>{table}</bdi>
          </span>
          <span className="ms-auto whitespace-nowrap">
            <bdi>{minutes} min</bdi>
          </span>
        </span>
        {tab && <TabKind {...tab} />}
        <span className="flex min-h-12 items-center gap-1.5">
          <Icon aria-hidden className="size-[.87em] stroke-[2.4]" />
          <span className="ms-0.5 whitespace-nowrap">{word}</span>
          <span className="min-w-0 flex-1 text-end text-kds-detail leading-[1.05] font-semibold tracking-normal">
            {showStation && <span className="block truncate">{station.name}</span>}
            <span className="block truncate">
              <bdi>{server}</bdi>
            </span>
          </span>
          {startable && <span className="w-(--kds-start) shrink-0" />}
        </span>
      </Button>
      {startable && (
        <Button
          isDisabled={starting}
          onPress={onStart}
          aria-label={`Start ${table}`}
          className="absolute end-2.5 bottom-[calc(6px+max(0px,(1.1*var(--kds-glance)-48px)/2))] z-1 min-h-12 w-(--kds-start) rounded-2 border-2 border-[#111] bg-[rgb(255_255_255/.28)] text-[length:max(16px,calc(.82*var(--kds-detail)))] leading-none font-bold data-disabled:opacity-50 data-pressed:bg-[rgb(255_255_255/.6)]"
        >
          Start
        </Button>
      )}
    </div>
  );
}

/** What goes to no table: to the bar, or out of the door at a time. */
function TabKind({ type, pickup }: NonNullable<TicketView['tab']>) {
  const Icon = type === 'bar' ? Martini : ShoppingBag;
  return (
    <span className="flex items-center gap-1.5 text-kds-detail leading-[1.1] font-semibold tracking-normal">
      <Icon aria-hidden className="size-[1em] shrink-0 stroke-[2.4]" />
      {type === 'bar' ? 'Bar' : `Takeaway${pickup ? ` ${pickup}` : ''}`}
    </span>
  );
}

/** The head a torn ticket has where it goes on: it bumps the whole ticket too. */
export function ContinuedHead({
  table,
  isDisabled,
  onBump,
}: {
  table: string;
  isDisabled: boolean;
  onBump(): void;
}) {
  return (
    <div className="kds-head" data-part="continued">
      <Button isDisabled={isDisabled} onPress={onBump} className={bumpZone}>
        <span className="sr-only">Bump </span>
        <span className="flex min-h-17 flex-wrap items-center justify-between gap-x-2">
          <span className="wrap-anywhere">
            <bdi>{table}</bdi>
          </span>
          <span className="ms-auto text-kds-detail leading-[1.1] font-semibold tracking-normal">
            continued
          </span>
        </span>
      </Button>
    </div>
  );
}
