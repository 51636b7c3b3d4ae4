import { LockOpen, ReceiptText, Wallet } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useCommand, useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { BillSheet } from '../../ui/document/bill-sheet';
import { Money } from '../../ui/money';
import { Skeleton } from '../../ui/states';
import { plural, tableName } from '../../ui/words';
import type { Check } from './check-words';
import { PaymentRow } from './payment-row';
import { ReasonChoice } from './reason-choice';

/** One check that was closed: what it was, how it was paid, and what can be given back of it. */
export function ClosedDetail({ checkId }: { checkId: string }) {
  const view = useView('checks.view', { checkId });
  return (
    <ViewGate view={view} name="The check" loading={<Skeleton className="m-5 h-40" />}>
      {(check) => <Detail check={check} />}
    </ViewGate>
  );
}

function Detail({ check }: { check: Check }) {
  const [, navigate] = useLocation();
  const [given, setGiven] = useState<string | null>(null);
  const [isReopening, setReopening] = useState(false);
  const [isOnPaper, setOnPaper] = useState(false);
  const { checkId, number, letter, tables, server, partySize, total, payments, actions } = check;
  return (
    <article
      aria-label={`Check ${number}${letter}`}
      className="mx-auto grid max-w-3xl content-start gap-4 p-4 wide:p-6"
    >
      <header className="flex flex-wrap items-center gap-3">
        <div className="min-w-0 flex-1">
          <h2 className="text-24 font-semibold tracking-tight">
            {number}
            {letter}
          </h2>
          <p className="text-14 text-text-3">
            {tableName(tables)} · {plural(partySize, 'guest')}
            {server && (
              <>
                {' · '}
                <bdi>{server}</bdi>
              </>
            )}
          </p>
        </div>
        <Money amount={total} className="text-28 font-semibold tracking-tight" />
      </header>
      {given && <Banner family="info" title={given} />}
      <ul className="grid gap-1 text-16">
        {check.lines.map((line) => (
          <li key={line.id} className="flex justify-between gap-3">
            <span className="min-w-0">
              {line.quantity} <bdi>{line.name}</bdi>
            </span>
            <Money amount={line.amount} />
          </li>
        ))}
      </ul>
      <section aria-label="Payments">
        <h3 className="text-18 font-semibold">Paid</h3>
        <ul>
          {payments.map((payment) => (
            <PaymentRow key={payment.id} check={check} payment={payment} onRefunded={setGiven} />
          ))}
        </ul>
        {payments.length === 0 && <p className="py-3 text-text-2">Nothing was to be paid.</p>}
      </section>
      {isReopening ? (
        <ReopenForm check={check} onDone={() => setReopening(false)} />
      ) : (
        <div className="flex flex-wrap gap-touch">
          {check.open ? (
            <Button icon={Wallet} onPress={() => navigate(`/pay/${checkId}`)}>
              Go on paying
            </Button>
          ) : (
            <Button icon={ReceiptText} onPress={() => setOnPaper(true)}>
              Receipt
            </Button>
          )}
          {actions.includes('reopen') && (
            <Button icon={LockOpen} onPress={() => setReopening(true)}>
              Open again
            </Button>
          )}
        </div>
      )}
      {isOnPaper && <BillSheet kind="receipt" check={check} onClose={() => setOnPaper(false)} />}
    </article>
  );
}

/** Opening again asks why; it is taken back by closing the check. */
function ReopenForm({ check, onDone }: { check: Check; onDone(): void }) {
  const [reason, setReason] = useState('');
  const [, navigate] = useLocation();
  const reopen = useCommand('payments.reopenCheck');
  return (
    <form
      aria-label="Open the check again"
      onSubmit={(event) => event.preventDefault()}
      className="grid gap-3 rounded-3 border border-line-2 bg-surface-2 p-3.5"
    >
      <p className="text-text-2">
        Its table stays free. What was given back stays given back; what is changed is paid for anew.
      </p>
      <ReasonChoice of="reopen" value={reason} onChange={setReason} />
      <div className="flex gap-touch [&>*]:flex-1">
        <Button onPress={onDone}>Cancel</Button>
        <Button
          kind="primary"
          icon={LockOpen}
          isDisabled={reason.trim() === '' || reopen.isPending}
          onPress={() =>
            reopen.mutate(
              { checkId: check.checkId, reason: reason.trim() },
              { onSuccess: () => navigate(`/pay/${check.checkId}`) },
            )
          }
        >
          {reason.trim() === '' ? 'Say why' : 'Open again'}
        </Button>
      </div>
    </form>
  );
}
