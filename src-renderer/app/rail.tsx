import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { useView } from '../api/live';
import { screensFor } from './screens';
import { useSession } from './session.store';

/** The way between screens: only those the person may see. */
export function Rail() {
  const [location] = useLocation();
  const entries = useRailEntries();
  return (
    <nav
      aria-label="Main"
      className="flex flex-col gap-1 overflow-y-auto border-e border-line bg-surface p-1 wide:p-2"
    >
      {entries.map(({ path, label, icon: Icon, key, counts }) => (
        <Link
          key={path}
          href={path}
          aria-current={location.startsWith(path) ? 'page' : undefined}
          aria-keyshortcuts={key}
          className="grid min-h-15 place-content-center place-items-center gap-1 rounded-3 text-12 font-medium text-text-3 hover:text-text active:bg-press aria-[current]:bg-sunken aria-[current]:font-semibold aria-[current]:text-text wide:min-h-17 wide:text-13"
        >
          <span className="relative">
            <Icon aria-hidden size={24} />
            {counts && <Waiting />}
          </span>
          {label}
        </Link>
      ))}
    </nav>
  );
}

/** How many parties wait for a table, on every screen of the house. */
function Waiting() {
  const parties = useView('waitlist.count', {}).data?.parties ?? 0;
  if (parties === 0) return null;
  return (
    <span className="absolute -top-2 -end-3.5 grid h-5 min-w-5 place-content-center rounded-full bg-primary px-1 text-12 leading-none font-semibold text-on-primary">
      {parties}
      <span className="sr-only"> waiting, </span>
    </span>
  );
}

/** Lets function keys lead to the screens of the rail. */
export function useRailKeys(): void {
  const [, navigate] = useLocation();
  const entries = useRailEntries();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const entry = entries.find(({ key }) => key === event.key);
      if (!entry) return;
      event.preventDefault();
      navigate(entry.path);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [entries, navigate]);
}

function useRailEntries() {
  const permissions = useSession(({ staff }) => staff?.permissions);
  return screensFor(permissions ?? []).flatMap(({ path, rail }) => (rail ? [{ path, ...rail }] : []));
}
