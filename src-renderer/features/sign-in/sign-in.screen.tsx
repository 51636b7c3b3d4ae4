import { Lock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { wallTime } from '#contract/time';
import { useView } from '../../api/live';
import { Brand } from '../../app/brand';
import { WaitsForSignIn } from '../../app/left-banners';
import { preloadScreens } from '../../app/screens';
import { useSession } from '../../app/session.store';
import { terminalName } from '../../app/terminal';
import { IDLE_SECONDS } from '../../app/use-idle-lock';
import { ViewGate } from '../../app/view-gate';
import { Clock } from '../../ui/clock';
import { ConnectionChip } from '../../ui/connection-chip';
import { useMinute } from '../../ui/now';
import { Skeleton } from '../../ui/states';
import { useVenue } from '../../ui/venue';
import { PinPad } from './pin-pad';
import { StaffTiles } from './staff-tiles';

/** Signing in: the PIN alone is enough, the tiles show who is who. */
export default function SignInScreen() {
  const staff = useView('staff.list', {});
  const { name } = useVenue();
  useEffect(preloadScreens, []);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = staff.data?.find(({ id }) => id === chosenId);
  return (
    <div className="grid h-full grid-rows-[64px_minmax(0,1fr)_auto] wide:grid-rows-[72px_minmax(0,1fr)_64px]">
      <header className="flex items-center gap-4 px-4 wide:px-8">
        <Brand />
        <bdi className="text-18 font-semibold">{name}</bdi>
        <span className="hidden text-text-3 mid:inline">{terminalName()}</span>
        <span className="ms-auto">
          <ConnectionChip />
        </span>
      </header>
      <main className="grid min-h-0 grid-cols-[minmax(0,880px)_300px] place-content-center items-center gap-[clamp(24px,5vw,96px)] px-4 wide:grid-cols-[minmax(0,880px)_396px]">
        <section aria-label="Staff" className="flex max-h-full min-h-0 flex-col">
          <Clock className="text-[clamp(48px,4vw,72px)] leading-none font-semibold tracking-[-.04em] [font-variant-numeric:proportional-nums]" />
          <p className="mt-2 mb-5 text-18 text-text-3 wide:mb-10 wide:text-20">
            <Today />
          </p>
          <ViewGate view={staff} name="The staff" loading={<Skeleton className="h-37 rounded-4" />}>
            {(people) => <StaffTiles staff={people} chosenId={chosenId} onChoose={setChosenId} />}
          </ViewGate>
        </section>
        <PinPad firstName={chosen?.firstName ?? null} />
      </main>
      <footer className="flex min-h-12 items-center gap-4 px-4 text-14 text-text-3 wide:px-8">
        <WhyHere />
        <WaitsForSignIn />
        <DemoPins />
      </footer>
    </div>
  );
}

function Today() {
  const { timeZone, locale } = useVenue();
  const { date } = wallTime(useMinute(), timeZone);
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${date}T12:00:00Z`));
}

function WhyHere() {
  const ended = useSession((session) => session.ended);
  if (!ended) return null;
  return (
    <span className="inline-flex items-center gap-2" role="status">
      <Lock aria-hidden size={16} />
      {ended === 'idle'
        ? `Locked after ${IDLE_SECONDS} s without a touch. Drafts are kept.`
        : 'The session has ended. Sign in to go on; drafts are kept.'}
    </span>
  );
}

/** Nobody knows the demo's PINs by heart: one for each kind of work. */
function DemoPins() {
  const status = useView('setup.status', {});
  const people = status.data?.demoStaff ?? [];
  const shown = people.filter(
    ({ title }, index) => people.findIndex((other) => other.title === title) === index,
  );
  if (shown.length === 0) return null;
  return (
    <span className="ms-auto text-end">
      Demo restaurant. PINs:{' '}
      {shown.map(({ firstName, title, pin }) => `${firstName} (${title}) ${pin}`).join(' · ')}
    </span>
  );
}
