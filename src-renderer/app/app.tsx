import { lazy, Suspense, useEffect, useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Output } from '#contract/contract';
import { onRefusal, useView } from '../api/live';
import RepairScreen from '../features/recovery/repair.screen';
import SignIn from '../features/sign-in/sign-in.screen';
import { NoticeArea } from '../ui/notice-area';
import { notify } from '../ui/notices.store';
import { VenueContext } from '../ui/venue';
import { errorWords } from './error-words';
import { Routes } from './routes';
import { useSession } from './session.store';
import { StartingGate } from './starting-gate';
import { SystemVoice, UnderBanner } from './system-banner';
import { SystemGate } from './system-gate';

// Seen once in the life of a restaurant: no till loads it again.
const SetUp = lazy(() => import('../features/set-up/set-up.screen'));

onRefusal((error) => {
  // The sign-in screen says so by itself.
  if (error.code === 'NOT_SIGNED_IN') return;
  const { words, tone } = errorWords(error);
  notify(words, tone);
});

/** The records first, then set-up, then the sign-in, then the screens. */
export function App() {
  const system = useView('system.status', {});
  return (
    <Router hook={useHashLocation}>
      <SystemVoice />
      <StartingGate view={system}>
        {(status) => (
          <SystemGate status={status}>
            <Restaurant host={status} />
          </SystemGate>
        )}
      </StartingGate>
      <NoticeArea />
    </Router>
  );
}

function Restaurant({ host }: { host: Output<'system.status'> }) {
  const status = useView('setup.status', {});
  const signedIn = useSession(({ token }) => token !== null);
  const [isRepairing, setRepairing] = useState(false);
  const venue = status.data?.venue;
  useEffect(() => {
    document.title = venue ? `${venue.name} · Tableside` : 'Tableside';
  }, [venue]);
  if (venue && signedIn)
    return (
      <VenueContext value={venue}>
        <Routes />
      </VenueContext>
    );
  if (isRepairing && host.local && host.dataUnreadable)
    return (
      <VenueContext value={venue ?? null}>
        <RepairScreen status={host} onBack={() => setRepairing(false)} />
      </VenueContext>
    );
  return (
    <UnderBanner onRepair={() => setRepairing(true)}>
      <StartingGate view={status}>
        {({ venue }) =>
          venue ? (
            <VenueContext value={venue}>
              <SignIn />
            </VenueContext>
          ) : (
            <Suspense>
              <SetUp />
            </Suspense>
          )
        }
      </StartingGate>
    </UnderBanner>
  );
}
