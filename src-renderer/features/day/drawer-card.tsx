import {
  ArrowDownToLine,
  ArrowUpFromLine,
  Calculator,
  CircleCheck,
  CircleDashed,
  ListTree,
  LockOpen,
  type LucideIcon,
  MapPin,
  Pencil,
  TriangleAlert,
  Vault,
} from 'lucide-react';
import type { DrawerView } from '#contract/day';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { useMoments } from '../../ui/moments';
import { Money, useMoney } from '../../ui/money';
import { movementWords, varianceWords } from './day.words';
import type { Work } from './drawers-tab';

interface DrawerCardProps {
  drawer: DrawerView;
  /** What is being done with it now. */
  working: Work | null;
  onWork(work: Work): void;
}

const acts: Record<DrawerView['actions'][number], { work: Work; label: string; icon: LucideIcon }[]> = {
  open: [{ work: 'open', label: 'Open', icon: LockOpen }],
  move: [
    { work: 'paid_in', label: 'Pay in', icon: ArrowDownToLine },
    { work: 'paid_out', label: 'Pay out', icon: ArrowUpFromLine },
    { work: 'safe_drop', label: 'Safe drop', icon: Vault },
  ],
  count: [{ work: 'count', label: 'Count', icon: Calculator }],
  recount: [{ work: 'recount', label: 'Count again', icon: Calculator }],
  ledger: [{ work: 'ledger', label: 'Every cash event', icon: ListTree }],
  change: [{ work: 'change', label: 'Change', icon: Pencil }],
  remove: [],
};

/** A drawer: how it stands, what was moved, and what can be done. */
export function DrawerCard({ drawer, working, onWork }: DrawerCardProps) {
  const { time } = useMoments();
  const { session } = drawer;
  return (
    <section
      aria-label={`Drawer ${drawer.name}`}
      className="grid gap-2 rounded-3 border border-line bg-surface px-4 py-3 wide:px-5 wide:py-4"
    >
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-18 font-semibold">
          <bdi>{drawer.name}</bdi>
        </h2>
        <State drawer={drawer} />
        {drawer.here && (
          <Chip icon={MapPin} family="info">
            At this terminal
          </Chip>
        )}
        <p className="ms-auto text-13 text-text-3">
          <bdi>{drawer.terminal ?? 'Everybody’s'}</bdi>
        </p>
      </header>
      {session && (
        <p className="text-14 text-text-2">
          Float <Money amount={session.float} />, opened {time(session.openedAt)}
          {session.openedBy && (
            <>
              {' '}
              by <bdi>{session.openedBy}</bdi>
            </>
          )}
        </p>
      )}
      {session && session.movements.length > 0 && <Movements session={session} />}
      <div className="flex flex-wrap gap-touch">
        {drawer.actions.flatMap((action) =>
          acts[action].map(({ work, label, icon }) => (
            <Button
              key={work}
              icon={icon}
              aria-pressed={working === work}
              onPress={() => onWork(work)}
              className={working === work ? 'border-primary! ring-1 ring-primary' : ''}
            >
              {label}
            </Button>
          )),
        )}
      </div>
    </section>
  );
}

function State({ drawer: { session } }: { drawer: DrawerView }) {
  const money = useMoney();
  const count = session?.counts[0];
  if (!session)
    return (
      <Chip icon={CircleDashed} family="neutral">
        Not open today
      </Chip>
    );
  if (!count)
    return (
      <Chip icon={LockOpen} family="ok">
        Open
      </Chip>
    );
  return (
    <Chip
      icon={count.variance === 0 ? CircleCheck : TriangleAlert}
      family={count.variance === 0 ? 'neutral' : 'warn'}
    >
      Counted, {varianceWords(count.variance, money)}
    </Chip>
  );
}

function Movements({ session }: { session: NonNullable<DrawerView['session']> }) {
  const { time } = useMoments();
  return (
    <ul aria-label="Paid in, paid out, dropped" className="grid gap-1 border-t border-line pt-2 text-14">
      {session.movements.map((one) => (
        <li
          key={one.id}
          className={`grid grid-cols-[3.5rem_minmax(0,1fr)_auto] gap-2 ${one.takenBack ? 'text-text-3 line-through' : ''}`}
        >
          <span className="text-text-3">{time(one.at)}</span>
          <span className="truncate">
            {movementWords[one.kind]}: <bdi>{one.reason}</bdi>
            {one.by && (
              <>
                , <bdi>{one.by}</bdi>
              </>
            )}
            {one.takenBack && ', taken back'}
          </span>
          <Money amount={one.amount} />
        </li>
      ))}
    </ul>
  );
}
