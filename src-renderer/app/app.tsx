import { lazy, Suspense, useEffect } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { onRefusal, useView } from '../api/live';
import SignIn from '../features/sign-in/sign-in.screen';
import { NoticeArea } from '../ui/notice-area';
import { notify } from '../ui/notices.store';
import { VenueContext } from '../ui/venue';
import { errorWords } from './error-words';
import { Routes } from './routes';
import { useSession } from './session.store';
import { Starting } from './starting';
import { SystemVoice, UnderBanner } from './system-banner';
import { SystemGate } from './system-gate';
import { ViewGate } from './view-gate';

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
      <ViewGate view={system} name="Tableside" loading={<Starting />}>
        {(status) => (
          <SystemGate status={status}>
            <Restaurant />
          </SystemGate>
        )}
      </ViewGate>
      <NoticeArea />
    </Router>
  );
}

function Restaurant() {
  const status = useView('setup.status', {});
  const signedIn = useSession(({ token }) => token !== null);
  const name = status.data?.venue?.name;
  useEffect(() => {
    document.title = name ? `${name} · Tableside` : 'Tableside';
  }, [name]);
  return (
    <ViewGate view={status} name="Tableside" loading={<Starting />}>
      {({ venue }) =>
        venue ? (
          <VenueContext value={venue}>
            {signedIn ? (
              <Routes />
            ) : (
              <UnderBanner>
                <SignIn />
              </UnderBanner>
            )}
          </VenueContext>
        ) : (
          <UnderBanner>
            <Suspense>
              <SetUp />
            </Suspense>
          </UnderBanner>
        )
      }
    </ViewGate>
  );
}
