import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { DrawerView } from '#contract/day';
import { run, useCommand } from '../../api/live';
import { errorWords } from '../../app/error-words';
import { Button } from '../../ui/button';
import { ChoiceChip } from '../../ui/chip';
import { TextField } from '../../ui/field';
import { useMoney } from '../../ui/money';

import { offerUndo } from '../../ui/notices.store';
import { Panel, Refusal } from '../../ui/panel';
import { AmountPad } from './amount-pad';
import { movementWords, usualReasons } from './day.words';
import type { DayView } from './drawers-tab';

interface MoveWorkProps {
  drawer: DrawerView;
  kind: 'paid_in' | 'paid_out' | 'safe_drop';
  view: DayView;
  onDone(): void;
}

/** Cash into an open drawer, out of it, or into the safe; can be taken back. */
export function MoveWork({ drawer, kind, view, onDone }: MoveWorkProps) {
  const money = useMoney();
  const [amount, setAmount] = useState<number | null>(null);
  const [reason, setReason] = useState<string>(usualReasons[kind]);
  const [movementId] = useState(() => newId());
  const move = useCommand('day.moveCash', { inline: true });
  const missing = !amount ? 'Type the amount' : reason.trim() === '' ? 'Say what for' : null;
  const words = `${movementWords[kind]} ${money(amount ?? 0)}`;
  const submit = (): void => {
    if (missing !== null || amount === null || !drawer.session || move.isPending) return;
    move.mutate(
      { movementId, sessionId: drawer.session.id, kind, amount, reason: reason.trim() },
      {
        onSuccess: () => {
          onDone();
          offerUndo(`${words}: ${reason.trim()}`, () => void run('day.takeBack', { movementId }));
        },
      },
    );
  };
  return (
    <Panel
      title={`${movementWords[kind]}, ${drawer.name}`}
      end={
        kind === 'paid_out' && (
          <p className="text-13 text-text-3">More than {money(view.paidOutLimit)} needs a manager’s PIN.</p>
        )
      }
      action={
        <Button
          kind="primary"
          size="t2"
          className="min-h-16!"
          isDisabled={missing !== null || move.isPending}
          onPress={submit}
        >
          {missing ?? words}
        </Button>
      }
    >
      <Refusal words={move.error && errorWords(move.error).words} />
      <AmountPad label="Amount" amount={amount} onChange={setAmount} onEnter={submit}>
        <div className="grid gap-2">
          {kind === 'paid_out' && view.paidOutReasons.length > 0 && (
            <div className="flex flex-wrap gap-touch">
              {view.paidOutReasons.map((one) => (
                <ChoiceChip key={one} isSelected={reason === one} onChange={() => setReason(one)}>
                  <bdi>{one}</bdi>
                </ChoiceChip>
              ))}
            </div>
          )}
          <TextField label="What for" value={reason} onChange={setReason} maxLength={100} />
        </div>
      </AmountPad>
    </Panel>
  );
}
