import { TriangleAlert } from 'lucide-react';
import type { SystemNotice } from '../../app/system-notices';
import { useSystemNotices } from '../../app/use-system-notices';
import { BarIcon } from './bar-button';

/** What stops the kitchen's work, and the most important of what does not. */
export function useHostNotices(): { urgent: SystemNotice | undefined; other: SystemNotice | undefined } {
  const { notices } = useSystemNotices();
  const isUrgent = ({ id, family }: SystemNotice): boolean => family === 'alert' || id === 'reopening';
  return {
    urgent: notices.find(isUrgent),
    other: notices.find((notice) => notice.family === 'warn' && !isUrgent(notice)),
  };
}

/**
 * In the bar and not above the board: there it would push tickets away under a finger. The first words have the size
 * of a ticket's items, to be read from where the cook stands.
 */
export function HostNotice({ notice: { family, short, words } }: { notice: SystemNotice }) {
  const colours = family === 'alert' ? 'bg-alert text-on-alert' : 'bg-warn text-on-warn';
  return (
    <p
      className={`mx-[.44em] flex h-(--kds-bar-target) min-w-0 flex-1 items-center justify-center gap-[.6em] overflow-hidden rounded-[10px] px-[.74em] leading-tight ${colours}`}
    >
      <span className="inline-flex shrink-0 items-center gap-[.3em] text-[length:min(var(--kds-item),1.52em)] font-bold whitespace-nowrap">
        <BarIcon icon={TriangleAlert} />
        {short}
      </span>
      <span className="line-clamp-2 text-[.8em] leading-[1.2] font-medium">{words}</span>
    </p>
  );
}

/** Something of the host that does not stop the work, beside the counts. */
export function HostMark({ notice }: { notice: SystemNotice }) {
  return (
    <span className="inline-flex items-center gap-[.37em] rounded-2 bg-warn px-[.4em] py-[.15em] font-semibold whitespace-nowrap text-on-warn">
      <BarIcon icon={TriangleAlert} />
      {notice.short}
    </span>
  );
}
