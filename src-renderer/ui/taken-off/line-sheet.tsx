import { ArrowRightLeft, Ban, Gift, Percent, Undo2 } from 'lucide-react';
import { Fragment, useState } from 'react';
import type { Output } from '#contract/contract';
import { useView } from '../../api/live';
import { ViewGate } from '../../app/view-gate';
import { Button } from '../button';
import { Money } from '../money';
import { NumberStepper } from '../number-stepper';
import { Sheet } from '../overlay';
import { Skeleton } from '../states';
import { DiscountSteps } from './discount-steps';
import { MoveLine } from './move-line';
import { comp, discount, takeBack, voidLine } from './take-off';
import { Why } from './why';
import { whyWords } from './why-words';

type Check = Output<'checks.view'>;

interface LineSheetProps {
  check: Check;
  line: Check['lines'][number];
  onClose(): void;
}

const acts = [
  { id: 'void', word: 'Void', icon: Ban, hint: 'It is not made, and not charged.' },
  { id: 'comp', word: 'Comp', icon: Gift, hint: 'It was made, and is not charged.' },
  { id: 'discount', word: 'Discount', icon: Percent, hint: 'Less is charged for it.' },
  { id: 'move', word: 'Move', icon: ArrowRightLeft, hint: 'Somebody else pays for it.' },
] as const;
type Act = (typeof acts)[number]['id'];

/** What can become of a line that was sent: the act, then the reason, and it is done. */
export function LineSheet({ check, line, onClose }: LineSheetProps) {
  const choices = useView('checks.choices', {});
  const [act, setAct] = useState<Act | null>(null);
  const [quantity, setQuantity] = useState(line.quantity);
  const [isBusy, setBusy] = useState(false);
  const what = `${quantity > 1 ? `${quantity} ` : ''}${line.name}`;
  const may: Record<Act, boolean> = {
    void: check.actions.includes('void'),
    comp: check.actions.includes('adjust'),
    discount: check.actions.includes('adjust') && line.discountable,
    move: check.actions.includes('split'),
  };
  const target = { checkId: check.checkId, lines: [{ checkLineId: line.id, quantity }] };
  const doing = async (work: Promise<boolean>): Promise<void> => {
    setBusy(true);
    if (await work) onClose();
    else setBusy(false);
  };
  const taken = check.adjustments.filter(
    ({ scope, checkLineIds }) => scope === 'lines' && checkLineIds.includes(line.id),
  );
  const isCounted = act !== null && line.quantity > 1 && !line.share;
  return (
    <Sheet title={<bdi>{what}</bdi>} isOpen onClose={onClose}>
      <p className="mb-3 text-text-3">
        {line.seat === null ? 'Shared' : `Seat ${line.seat}`} · <Money amount={line.amount} />
        {line.share && ` · ${line.share.part} of ${line.share.of} who share it`}
      </p>
      {taken.map((one) => (
        <div key={one.id} className="mb-3 flex items-center gap-3 rounded-3 bg-info-soft ps-4 text-info-ink">
          <bdi className="min-w-0 flex-1 py-1 leading-tight font-medium">
            {one.name}: {whyWords(one)}
          </bdi>
          {one.actions.includes('remove') && (
            <Button kind="quiet" icon={Undo2} onPress={() => takeBack(one.id)}>
              Take back
            </Button>
          )}
        </div>
      ))}
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
      <dl className="mb-3 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-14 text-text-3">
        {acts
          .filter(({ id }) => act === null || id === act)
          .map(({ id, word, hint }) => (
            <Fragment key={id}>
              <dt className="font-medium text-text-2">{word}</dt>
              <dd>{hint}</dd>
            </Fragment>
          ))}
      </dl>
      {isCounted && (
        <div className="mb-4 flex items-center gap-3">
          <NumberStepper
            label="How many"
            value={quantity}
            min={1}
            max={line.quantity}
            onChange={setQuantity}
            isDisabled={isBusy}
          />
          <span className="self-end pb-3 text-text-3">of {line.quantity}</span>
        </div>
      )}
      {act && (
        <ViewGate view={choices} name="The reasons" loading={<Skeleton className="h-48" />}>
          {(loaded) => {
            const reasons = (kind: Act) => loaded.reasons.filter((reason) => reason.for === kind);
            if (act === 'move')
              return <MoveLine check={check} line={line} quantity={quantity} onDone={onClose} />;
            if (act === 'discount')
              return (
                <DiscountSteps
                  choices={loaded}
                  isBusy={isBusy}
                  onDiscount={(off, reason) => void doing(discount(target, off, reason, what))}
                />
              );
            return (
              <Why
                key={act}
                reasons={reasons(act)}
                act={act === 'void' ? 'Void' : 'Comp'}
                isBusy={isBusy}
                onReason={(reason) =>
                  void doing(
                    act === 'void' ? voidLine(line.id, quantity, reason, what) : comp(target, reason, what),
                  )
                }
              />
            );
          }}
        </ViewGate>
      )}
    </Sheet>
  );
}
