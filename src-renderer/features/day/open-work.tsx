import { LockOpen } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { DrawerView } from '#contract/day';
import { useCommand } from '../../api/live';
import { errorWords } from '../../app/error-words';
import { Button } from '../../ui/button';
import { useMoney } from '../../ui/money';
import { Panel, Refusal } from '../../ui/panel';
import { AmountPad } from './amount-pad';

/** Opens a drawer with what is in it: what it began with last time, or another amount. */
export function OpenWork({ drawer, onDone }: { drawer: DrawerView; onDone(): void }) {
  const money = useMoney();
  const [float, setFloat] = useState<number | null>(null);
  const [sessionId] = useState(() => newId());
  const open = useCommand('day.openDrawer', { inline: true });
  const amount = float ?? drawer.lastFloat ?? 0;
  const submit = (): void => {
    if (!open.isPending)
      open.mutate({ sessionId, drawerId: drawer.id, float: amount }, { onSuccess: onDone });
  };
  return (
    <Panel
      title={`Open ${drawer.name}`}
      action={
        <Button kind="primary" size="t2" icon={LockOpen} isDisabled={open.isPending} onPress={submit}>
          Open with {money(amount)}
        </Button>
      }
    >
      <p className="text-text-2">Count what is in the drawer now, its float.</p>
      <Refusal words={open.error && errorWords(open.error).words} />
      <AmountPad label="Float" amount={amount} onChange={(next) => setFloat(next ?? 0)} onEnter={submit} />
    </Panel>
  );
}
