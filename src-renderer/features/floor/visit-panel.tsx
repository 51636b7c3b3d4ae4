import { ArrowLeftRight, CreditCard, Link2, LogOut, ReceiptText } from 'lucide-react';
import { useLocation } from 'wouter';
import type { FloorTable } from '#contract/floor';
import { useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { AllergyBox } from '../../ui/allergy-box';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { WallTime } from '../../ui/clock';
import { useMinute } from '../../ui/now';
import { Skeleton } from '../../ui/states';
import { setJob, useIsBusy } from './floor.store';
import { closeVisit, type Place, placeName } from './floor-commands';
import { Facts, Panel } from './panel';
import { minutesSince, stateText, stateWords } from './table-state';
import { VisitRounds, VisitTotals } from './visit-rounds';

interface VisitPanelProps {
  table: FloorTable;
  visit: NonNullable<FloorTable['visit']>;
  place: Place;
  onClose?: (() => void) | undefined;
}

/** A table with a party: who, what the kitchen says, what they owe. */
export function VisitPanel({ table, visit, place, onClose }: VisitPanelProps) {
  const now = useMinute();
  const [, navigate] = useLocation();
  const isBusy = useIsBusy(visit.id, ...place.tableIds);
  const view = useView('orders.visit', { visitId: visit.id });
  const { icon, family } = stateWords[table.state];
  const checkId = view.data?.checkId;
  const facts = [visit.name, view.data?.visit.note, visit.server?.name].filter(Boolean).join(' · ');
  const may = (action: FloorTable['actions'][number]) => !isBusy && table.actions.includes(action);
  return (
    <Panel
      title={placeName(place)}
      facts={<bdi>{facts || 'Walk-in'}</bdi>}
      status={
        <Chip filled={table.state !== 'seated'} family={family} {...(icon && { icon })}>
          {stateText(table, now)}
        </Chip>
      }
      {...(onClose && { onClose })}
      actions={
        <>
          {view.data && <VisitTotals totals={view.data.totals} />}
          <div className="grid grid-cols-4 gap-touch">
            <Button
              stacked
              icon={ArrowLeftRight}
              isDisabled={!may('move')}
              onPress={() => setJob({ kind: 'move', visitId: visit.id })}
            >
              Move
            </Button>
            <Button
              stacked
              icon={Link2}
              isDisabled={!may('join')}
              onPress={() => setJob({ kind: 'join', visitId: visit.id })}
            >
              Join
            </Button>
            <Button
              stacked
              icon={LogOut}
              aria-label={`Close ${placeName(place).replace(/^T/, 't')}`}
              isDisabled={!may('close')}
              onPress={() => void closeVisit(table, place)}
            >
              Close
            </Button>
            <Button
              stacked
              icon={CreditCard}
              isDisabled={!may('pay') || checkId === undefined}
              onPress={() => navigate(`/pay/${checkId}`)}
            >
              Pay
            </Button>
          </div>
          <Button
            kind="primary"
            size="t2"
            icon={ReceiptText}
            isDisabled={!table.actions.includes('order')}
            onPress={() => navigate(`/order/${visit.id}`)}
          >
            Open order
          </Button>
        </>
      }
    >
      <Facts
        items={[
          { name: 'Guests', value: visit.partySize },
          { name: 'Seated', value: <WallTime at={visit.seatedAt} /> },
          { name: 'So far', value: <bdi>{minutesSince(visit.seatedAt, now)} min</bdi> },
          { name: 'Next', value: table.booking?.time ?? '–' },
        ]}
      />
      <ViewGate view={view} name="The check" loading={<VisitSkeleton />}>
        {(loaded) => (
          <>
            {loaded.visit.allergies && <AllergyBox>{loaded.visit.allergies}</AllergyBox>}
            <VisitRounds rounds={loaded.rounds} />
          </>
        )}
      </ViewGate>
    </Panel>
  );
}

function VisitSkeleton() {
  return (
    <div className="grid gap-3">
      <Skeleton className="h-5 w-3/5" />
      <Skeleton className="h-5 w-4/5" />
      <Skeleton className="h-5 w-1/2" />
    </div>
  );
}
