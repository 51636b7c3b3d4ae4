import { Check, type LucideIcon, TriangleAlert, Unplug } from 'lucide-react';
import { type LinkState, useLinkState } from '../../ui/connection-chip';
import { BarIcon } from './bar-button';

const looks: Record<LinkState, { icon: LucideIcon; className: string; said: string }> = {
  connected: { icon: Check, className: 'text-ok-ink', said: 'The host is heard.' },
  quiet: {
    icon: TriangleAlert,
    className: 'bg-warn text-on-warn font-bold',
    said: 'The host is not heard: new tickets do not arrive.',
  },
  lost: {
    icon: Unplug,
    className: 'bg-alert text-on-alert font-bold',
    said: 'The host is lost: new tickets do not arrive.',
  },
};

const headings: Record<LinkState, string> = {
  connected: 'Host heard',
  quiet: 'HOST AWAY',
  lost: 'HOST LOST',
};

/** A red frame around a board that may be old: the host is lost. Found before any word is read. */
export function LostFrame() {
  if (useLinkState().state !== 'lost') return null;
  return <div aria-hidden className="pointer-events-none absolute inset-0 z-3 border-6 border-alert" />;
}

/** When the host was last heard: amber with a word within 3 s of silence, red after 10 s. */
export function HostHeard() {
  const { state, silentSeconds, waiting } = useLinkState();
  const { icon, className, said } = looks[state];
  const seconds = Math.max(1, silentSeconds);
  const unsent = waiting > 0 && state !== 'connected' ? `, ${waiting} not sent` : '';
  return (
    <p
      className={`inline-flex shrink-0 items-center gap-[.37em] rounded-2 px-[.3em] py-[.2em] whitespace-nowrap ${className}`}
    >
      <BarIcon icon={icon} />
      {/* Read aloud when the state turns, not every second. */}
      <span aria-hidden>
        {headings[state]} {seconds} s{state === 'connected' && ' ago'}
        {unsent}
      </span>
      <span role="status" className="sr-only">
        {said}
      </span>
    </p>
  );
}
