import { ChevronDown, ChevronUp, Clock, HardDrive, History, type LucideIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useControl } from '../api/control';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import type { SystemNotice } from './system-notices';
import { useSystemNotices } from './use-system-notices';

const icons: Partial<Record<SystemNotice['id'], LucideIcon>> = {
  'disk-full': HardDrive,
  'disk-low': HardDrive,
  clock: Clock,
  restored: History,
  restoring: History,
};

interface SystemBannerProps {
  /** Where no screen of the restaurant is in front: opens the ways to repair the records. */
  onRepair?: () => void;
}

/** What everybody has to know of the host, above the screen: the most important, and the rest at a tap. */
export function SystemBanner({ onRepair }: SystemBannerProps) {
  const { notices, putAway } = useSystemNotices(onRepair !== undefined);
  const acts = { onPutAway: putAway, ...(onRepair && { onRepair }) };
  const [all, setAll] = useState(false);
  const [first, ...rest] = notices;
  if (!first) return null;
  return (
    <section aria-label="About the host" className="grid gap-2 px-3 pt-3 wide:px-4">
      <NoticeBanner notice={first} {...acts}>
        {rest.length > 0 && (
          <Button
            size="t0"
            kind="quiet"
            icon={all ? ChevronUp : ChevronDown}
            aria-expanded={all}
            onPress={() => setAll(!all)}
            className="whitespace-nowrap"
          >
            {all ? 'Fewer' : `+${rest.length}`}
            {!all && <span className="sr-only"> more about the host</span>}
          </Button>
        )}
      </NoticeBanner>
      {all && rest.map((notice) => <NoticeBanner key={notice.id} notice={notice} {...acts} />)}
    </section>
  );
}

interface NoticeBannerProps extends SystemBannerProps {
  notice: SystemNotice;
  onPutAway(): void;
  children?: ReactNode;
}

function NoticeBanner({ notice, onPutAway, onRepair, children }: NoticeBannerProps) {
  const { id, family, title, words, action } = notice;
  const accept = useControl('system.acceptClock');
  const icon = icons[id];
  return (
    <Banner
      family={family}
      title={title}
      {...(icon && { icon })}
      silent
      action={
        <>
          {action === 'accept-clock' && (
            <Button
              size="t0"
              isDisabled={accept.isPending}
              onPress={() => accept.mutate({})}
              className="whitespace-nowrap"
            >
              Use the machine’s time
            </Button>
          )}
          {action === 'put-away' && (
            <Button size="t0" onPress={onPutAway} className="whitespace-nowrap">
              Put away
            </Button>
          )}
          {action === 'repair' && onRepair && (
            <Button size="t0" onPress={onRepair} className="whitespace-nowrap">
              Repair…
            </Button>
          )}
          {children}
        </>
      }
    >
      {words}
    </Banner>
  );
}

/** Reads a new notice aloud, once, whatever screen is in front. Stands outside of the screens. */
export function SystemVoice() {
  const { notices } = useSystemNotices();
  const said = (urgent: boolean): string =>
    notices
      .filter(({ family }) => (family === 'alert') === urgent)
      .map(({ title }) => title)
      .join(' ');
  return (
    <div className="sr-only">
      <p role="alert">{said(true)}</p>
      <p role="status">{said(false)}</p>
    </div>
  );
}

/** A screen without the shell, with what has to be known of the host above it. */
export function UnderBanner({ onRepair, children }: { onRepair(): void; children: ReactNode }) {
  return (
    <div className="flex h-full flex-col">
      <SystemBanner onRepair={onRepair} />
      <div className="min-h-0 flex-1">{children}</div>
    </div>
  );
}
