import { Eye } from 'lucide-react';
import type { Output } from '#contract/contract';
import { Clock } from '../../ui/clock';
import { BarIcon } from './bar-button';
import { HostHeard } from './host-heard';
import { SetUp } from './set-up';
import { SoundButton } from './sound-button';
import { StationTabs } from './station-tabs';
import { UnprintedButton } from './unprinted-button';

interface TopBarProps {
  stations: Output<'kitchen.board'>['stations'];
  columns: number | null;
  /** The person at the screen may not work the tickets. */
  readOnly: boolean;
}

/** Stations, sound, set-up, the link to the host and the clock. */
export function TopBar({ stations, columns, readOnly }: TopBarProps) {
  return (
    <header className="flex items-center gap-[.44em] bg-kds-bar px-4 text-[length:var(--kds-bar-text)]">
      <StationTabs stations={stations} />
      {readOnly && (
        <span className="inline-flex shrink-0 items-center gap-[.37em] text-text-2">
          <BarIcon icon={Eye} />
          View only
        </span>
      )}
      <UnprintedButton />
      <SoundButton />
      <SetUp columns={columns} />
      <HostHeard />
      <Clock className="ms-[.3em] text-[1.52em] leading-none font-semibold tracking-[-.01em]" />
    </header>
  );
}
