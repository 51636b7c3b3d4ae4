import { LockKeyhole } from 'lucide-react';
import { Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useView } from '../api/live';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/states';
import { ApprovalDesk } from './approval-desk';
import { ErrorBoundary } from './error-boundary';
import { useRailKeys } from './rail';
import { screensFor } from './screens';
import { refreshStaff, signOut, useSession } from './session.store';
import { Shell } from './shell';
import { useIdleLock } from './use-idle-lock';

/** The screens of the person who is signed in. */
export function Routes() {
  const [location] = useLocation();
  const staff = useSession((session) => session.staff);
  const me = useView('staff.me', {}).data;
  useEffect(() => {
    if (me) refreshStaff(me);
  }, [me]);
  // A kitchen screen is read, not touched.
  useIdleLock(!location.startsWith('/kitchen'));
  useRailKeys();

  const open = screensFor(staff?.permissions ?? []);
  const home = open.find(({ rail }) => rail);
  if (!home)
    return (
      <EmptyState
        icon={LockKeyhole}
        title="There is no screen for your role"
        words="Ask a manager to change it."
        action={<Button onPress={() => signOut()}>Sign out</Button>}
      />
    );
  return (
    <ErrorBoundary resetKey={location}>
      <Switch>
        {open.map(({ path, frame, component: Screen }) => (
          <Route key={path} path={path}>
            {frame === 'bare' ? (
              <Suspense>
                <Screen />
              </Suspense>
            ) : (
              <Shell rail={frame === 'rail'}>
                <Screen />
              </Shell>
            )}
          </Route>
        ))}
        <Route>
          <Redirect to={home.path} replace />
        </Route>
      </Switch>
      <ApprovalDesk />
    </ErrorBoundary>
  );
}
