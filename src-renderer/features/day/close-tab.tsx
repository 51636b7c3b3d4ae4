import {
  Calculator,
  CircleCheck,
  CreditCard,
  Info,
  type LucideIcon,
  ReceiptText,
  TriangleAlert,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '#contract/contract';
import { useCommand, useView } from '../../api/live';
import { errorWords } from '../../app/error-words';
import { ViewGate } from '../../app/view-gate';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/dialog';
import { useMoments } from '../../ui/moments';
import { Money } from '../../ui/money';
import { Panel, Refusal } from '../../ui/panel';
import { EmptyState, Skeleton } from '../../ui/states';
import { plural } from '../../ui/words';

interface CloseTabProps {
  onCount(drawerId: string): void;
  onClosed(dayId: string): void;
}

/** What must be done before the Z report, what goes on to the next day, and the report itself. */
export function CloseTab({ onCount, onClosed }: CloseTabProps) {
  const view = useView('day.closing', {});
  return (
    <ViewGate view={view} name="The day" loading={<Skeleton className="h-full" />}>
      {(closing) =>
        closing ? (
          <Closing closing={closing} onCount={onCount} onClosed={onClosed} />
        ) : (
          <EmptyState
            icon={CircleCheck}
            title="No day is open"
            words="The last one has its Z report. The next begins with the first money that moves."
          />
        )
      }
    </ViewGate>
  );
}

function Closing({
  closing,
  onCount,
  onClosed,
}: CloseTabProps & { closing: NonNullable<Output<'day.closing'>> }) {
  const [asks, setAsks] = useState(false);
  const [, navigate] = useLocation();
  const { day } = useMoments();
  const close = useCommand('day.close', { inline: true });
  const { dayId, openDrawers, unsettledCards, openChecks, servers, overdue, actions } = closing;
  const left = openDrawers.length + unsettledCards.length;
  const submit = (): void => {
    if (!close.isPending)
      close.mutate({ dayId }, { onSuccess: () => onClosed(dayId), onError: () => setAsks(false) });
  };
  return (
    <Panel
      title={`Close the day: ${day(closing.serviceDay)}`}
      action={
        <Button
          kind="primary"
          size="t2"
          isDisabled={!actions.includes('close')}
          onPress={() => setAsks(true)}
        >
          {left > 0 ? `${plural(left, 'thing')} to do first` : 'Close the day with its Z report'}
        </Button>
      }
    >
      <Refusal words={close.error && errorWords(close.error).words} />
      <ul aria-label="To do first" className="grid gap-2">
        {openDrawers.map(({ drawerId, name }) => (
          <Todo
            key={drawerId}
            icon={TriangleAlert}
            act={
              <Button icon={Calculator} onPress={() => onCount(drawerId)}>
                Count {name}
              </Button>
            }
          >
            <bdi>{name}</bdi> is open and not counted
          </Todo>
        ))}
        {unsettledCards.map(({ checkId, number, amount }) => (
          <Todo
            key={`${checkId} ${amount}`}
            icon={TriangleAlert}
            act={
              <Button icon={CreditCard} onPress={() => navigate(`/pay/${checkId}`)}>
                Settle it
              </Button>
            }
          >
            Nobody knows yet what became of the card on {number}, <Money amount={amount} />
          </Todo>
        ))}
        {left === 0 && <Todo icon={CircleCheck}>Every drawer is counted, and every card is known</Todo>}
      </ul>
      <ul aria-label="Good to know" className="grid gap-2">
        {overdue && <Todo icon={Info}>This day began before the last cut-over. Money still goes to it.</Todo>}
        {openChecks.length > 0 && (
          <Todo
            icon={ReceiptText}
            act={
              <Button onPress={() => navigate(`/pay/${openChecks[0]?.checkId ?? ''}`)}>
                Open {openChecks[0]?.number}
              </Button>
            }
          >
            {plural(openChecks.length, 'open check')}, carried over to the next day:{' '}
            {openChecks.map(({ number }) => number).join(', ')}
          </Todo>
        )}
        {servers.map(({ serverId, name, toHandIn }) => (
          <Todo key={serverId} icon={Info}>
            <bdi>{name}</bdi> {toHandIn > 0 ? 'still has to hand in' : 'is still owed'}{' '}
            <Money amount={Math.abs(toHandIn)} />. It goes on to the next day.
          </Todo>
        ))}
      </ul>
      <ConfirmDialog
        title="Close the day?"
        isOpen={asks}
        onClose={() => setAsks(false)}
        action={
          <Button kind="primary" isDisabled={close.isPending} onPress={submit}>
            Close the day
          </Button>
        }
      >
        <p>Its figures stay as they are from then on. What is corrected later is booked on the next day.</p>
      </ConfirmDialog>
    </Panel>
  );
}

function Todo({ icon: Icon, act, children }: { icon: LucideIcon; act?: ReactNode; children: ReactNode }) {
  return (
    <li className="flex min-t1 items-center gap-3 rounded-2 border border-line bg-surface-2 px-4 py-2">
      <Icon aria-hidden size={20} className="shrink-0" />
      <span className="min-w-0 flex-1">{children}</span>
      {act}
    </li>
  );
}
