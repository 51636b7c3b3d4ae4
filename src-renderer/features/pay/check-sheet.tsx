import { BadgePercent, Gift, HandCoins, Landmark } from 'lucide-react';
import { useState } from 'react';
import { run, useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { Button } from '../../ui/button';
import { offerUndo } from '../../ui/notices.store';
import { Sheet } from '../../ui/overlay';
import { Segmented } from '../../ui/segmented';
import { Skeleton } from '../../ui/states';
import { DiscountSteps } from '../../ui/taken-off/discount-steps';
import { comp, discount } from '../../ui/taken-off/take-off';
import { Why } from '../../ui/taken-off/why';
import type { Check } from './check-view';

interface CheckSheetProps {
  check: Check;
  onClose(): void;
}

const acts = [
  { id: 'discount', word: 'Discount', icon: BadgePercent },
  { id: 'comp', word: 'Comp', icon: Gift },
  { id: 'charge', word: 'Service', icon: HandCoins },
  { id: 'exempt', word: 'No tax', icon: Landmark },
] as const;
type Act = (typeof acts)[number]['id'];

/** What is taken off all of a check, or of all checks of a bill: a discount, the service charge, the tax. */
export function CheckSheet({ check, onClose }: CheckSheetProps) {
  const { checkId, number, letter, bill, actions, charges } = check;
  const choices = useView('checks.choices', {});
  const [act, setAct] = useState<Act>('discount');
  const [wholeBill, setWholeBill] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const charge = charges.find((one) => one.actions.includes('waive'));
  const target = { checkId, wholeBill: wholeBill && bill.length > 1 };
  const what = target.wholeBill ? `bill ${number}` : `check ${number}${letter}`;
  const may: Record<Act, boolean> = {
    discount: actions.includes('adjust'),
    comp: actions.includes('adjust'),
    charge: charge !== undefined,
    exempt: actions.includes('exempt') && check.taxExemptReason === null,
  };
  const doing = async (work: Promise<boolean>): Promise<void> => {
    setBusy(true);
    if (await work) onClose();
    else setBusy(false);
  };
  const doneFor: Record<Exclude<Act, 'discount'>, (reason: string) => Promise<boolean>> = {
    comp: (reason) => comp(target, reason, what),
    charge: (reason) => waive(charge, reason),
    exempt: (reason) => exempt(checkId, reason, what),
  };
  return (
    <Sheet title={`Take off ${what}`} isOpen onClose={onClose}>
      <div className="mb-4 grid grid-cols-4 gap-2">
        {acts.map(({ id, word, icon }) => (
          <Button
            key={id}
            stacked
            icon={icon}
            aria-pressed={act === id}
            isDisabled={!may[id] || isBusy}
            onPress={() => setAct(id)}
            {...(act === id && { kind: 'primary' as const })}
          >
            {word}
          </Button>
        ))}
      </div>
      {bill.length > 1 && (act === 'discount' || act === 'comp') && (
        <div className="mb-4">
          <Segmented
            fill
            label="Off what"
            value={wholeBill ? 'bill' : 'check'}
            onChange={(next) => setWholeBill(next === 'bill')}
            items={[
              { id: 'check', label: `Check ${letter}` },
              { id: 'bill', label: 'All of the bill' },
            ]}
          />
        </div>
      )}
      <ViewGate view={choices} name="The reasons" loading={<Skeleton className="h-48" />}>
        {(loaded) =>
          act === 'discount' ? (
            <DiscountSteps
              choices={loaded}
              isBusy={isBusy}
              onDiscount={(off, reason) => void doing(discount(target, off, reason, what))}
            />
          ) : (
            <Why
              key={act}
              reasons={loaded.reasons.filter(
                (reason) => reason.for === (act === 'charge' ? 'discount' : act),
              )}
              act={acts.find(({ id }) => id === act)?.word ?? ''}
              isBusy={isBusy}
              onReason={(reason) => void doing(doneFor[act](reason))}
            />
          )
        }
      </ViewGate>
    </Sheet>
  );
}

async function waive(charge: Check['charges'][number] | undefined, reason: string): Promise<boolean> {
  if (!charge || !(await run('checks.waiveCharge', { chargeId: charge.id, reason }))) return false;
  offerUndo(`${charge.name} waived`, () => void run('checks.restoreCharge', { chargeId: charge.id }));
  return true;
}

async function exempt(checkId: string, reason: string, what: string): Promise<boolean> {
  if (!(await run('checks.setExempt', { checkId, reason }))) return false;
  offerUndo(`No tax on ${what}`, () => void run('checks.setExempt', { checkId, reason: null }));
  return true;
}
