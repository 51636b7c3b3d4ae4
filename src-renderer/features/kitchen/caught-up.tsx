import { Check, Undo2 } from 'lucide-react';
import type { Output } from '#contract/contract';
import { WallTime } from '../../ui/clock';
import { BarButton } from './bar-button';

interface CaughtUpProps {
  lastBumped: Output<'kitchen.board'>['lastBumped'];
  mayRecall: boolean;
  onRecall(): void;
}

/** Nothing to cook: what went last, and the way to get it back. */
export function CaughtUp({ lastBumped, mayRecall, onRecall }: CaughtUpProps) {
  return (
    <div className="absolute inset-0 grid place-content-center place-items-center gap-2 p-6 text-center">
      <Check aria-hidden className="size-[1.6em] text-kds-glance stroke-[1.5] text-ok-ink" />
      <p className="text-kds-glance leading-tight font-semibold tracking-tight">All caught up</p>
      {lastBumped && (
        <>
          <p className="text-kds-detail text-text-2">
            Last bump <bdi>{lastBumped.table}</bdi> at <WallTime at={lastBumped.at} />
          </p>
          <div className="mt-4 text-kds-detail">
            <BarButton icon={Undo2} isDisabled={!mayRecall} onPress={onRecall}>
              <bdi>Recall {lastBumped.table}</bdi>
            </BarButton>
          </div>
        </>
      )}
    </div>
  );
}
