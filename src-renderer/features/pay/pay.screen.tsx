import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { WallTime } from '../../ui/clock';
import { ScreenHeader } from '../../ui/header';
import { plural, tableName } from '../../ui/words';
import { Bill } from './bill';
import type { Check } from './check-view';
import { LeftToPay } from './left-to-pay';
import { Paid } from './paid';
import { PaperPanel } from './paper-panel';
import { PaySkeleton } from './pay-skeleton';
import { BillBar } from './split/bill-bar';
import { SplitScreen } from './split/split-screen';
import { Till } from './till';

/** The bill, and taking money for it. Paid, it says what to give back. */
export default function PayScreen() {
  const { checkId = '' } = useParams<{ checkId: string }>();
  const view = useView('checks.view', { checkId });
  const [splitting, setSplitting] = useState<string | null>(null);
  const [, navigate] = useLocation();
  return (
    <>
      {view.data ? (
        <PayHeader check={view.data} />
      ) : (
        <ScreenHeader title="Pay" back={{ to: '/floor', label: 'Floor' }} />
      )}
      <ViewGate view={view} name="The check" loading={<PaySkeleton />}>
        {(check) =>
          splitting === checkId ? (
            <SplitScreen
              checkId={checkId}
              onDone={(next) => {
                setSplitting(null);
                if (next !== checkId) navigate(`/pay/${next}`, { replace: true });
              }}
            />
          ) : (
            <div className="grid h-full grid-cols-[minmax(0,1fr)_376px] min-[1200px]:grid-cols-[minmax(0,1fr)_400px] wide:grid-cols-[minmax(0,1fr)_560px]">
              <section
                aria-label="The check"
                className="grid min-h-0 min-w-0 grid-cols-1 grid-rows-[auto_minmax(0,1fr)_auto] gap-2 p-3 min-[1320px]:grid-cols-[minmax(0,1fr)_minmax(0,400px)] wide:grid-cols-[minmax(0,1fr)_minmax(0,480px)] wide:gap-3 wide:p-4"
              >
                <BillBar check={check} onByItem={() => setSplitting(checkId)} />
                <Bill check={check} />
                <PaperPanel check={check} />
                <LeftToPay check={check} />
              </section>
              {check.open ? <Till key={check.checkId} check={check} /> : <Paid check={check} />}
            </div>
          )
        }
      </ViewGate>
    </>
  );
}

function PayHeader({ check }: { check: Check }) {
  const { open, visitId, tables, name, partySize, seatedAt } = check;
  return (
    <ScreenHeader
      title={`Pay ${tableName(tables).replace(/^T/, 't')}`}
      back={open ? { to: `/order/${visitId}`, label: 'Order' } : { to: '/floor', label: 'Floor' }}
    >
      <p className="min-w-0 truncate text-14 text-text-3">
        <bdi>{name ?? 'Walk-in'}</bdi> · {plural(partySize, 'guest')} · seated <WallTime at={seatedAt} />
      </p>
    </ScreenHeader>
  );
}
