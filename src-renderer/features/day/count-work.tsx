import { ArrowRight, Calculator, ListTree } from 'lucide-react';
import { useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { sumPieces } from '#contract/cash-pieces';
import type { DrawerView } from '#contract/day';
import { useCommand } from '../../api/live';
import { errorWords } from '../../app/error-words';
import { Button } from '../../ui/button';
import { useMoney } from '../../ui/money';
import { Panel, Refusal } from '../../ui/panel';
import { Segmented } from '../../ui/segmented';
import { AmountPad } from './amount-pad';
import { Counted } from './counted';
import type { Work } from './drawers-tab';
import { PieceList } from './piece-list';

interface CountWorkProps {
  drawer: DrawerView;
  /** Coins and notes, the largest first. */
  pieces: readonly number[];
  /** It was counted before. */
  again: boolean;
  onWork(work: Work): void;
}

/** A blind count, by coins and notes or as a sum. What should be in the drawer is told when the count is in. */
export function CountWork({ drawer, pieces, again, onWork }: CountWorkProps) {
  const money = useMoney();
  const [by, setBy] = useState<'pieces' | 'sum'>('pieces');
  const [sum, setSum] = useState<number | null>(null);
  const [counts, setCounts] = useState<Record<string, number>>({});
  const [at, setAt] = useState(0);
  const [countId] = useState(() => newId());
  // Found again when it is counted: the session on the card may by then be another.
  const sessionId = useRef(drawer.session?.id).current;
  const count = useCommand(again ? 'day.recountDrawer' : 'day.countDrawer', { inline: true });
  const piece = pieces[at] ?? 0;
  const total = by === 'sum' ? (sum ?? 0) : sumPieces(counts);
  const isLast = at === pieces.length - 1;
  // A tap before anything was counted must not close the drawer with nothing in it.
  const isCounted = by === 'sum' ? sum !== null : Object.keys(counts).length > 0;
  const submit = (): void => {
    if (sessionId === undefined || !isCounted || count.isPending) return;
    count.mutate({ countId, sessionId, counted: by === 'sum' ? { sum: total } : { pieces: counts } });
  };
  const next = (): void => setAt(isLast ? at : at + 1);
  if (count.data)
    return (
      <Panel
        title={`${drawer.name} is counted`}
        action={
          drawer.actions.includes('ledger') && (
            <Button icon={ListTree} onPress={() => onWork('ledger')}>
              Every cash event
            </Button>
          )
        }
      >
        <Counted {...count.data} />
      </Panel>
    );
  return (
    <Panel
      title={`${again ? 'Count again' : 'Count'}: ${drawer.name}`}
      end={
        <Segmented
          label="How to count"
          value={by}
          onChange={(next) => setBy(next)}
          items={[
            { id: 'pieces', label: 'Coins and notes' },
            { id: 'sum', label: 'Sum' },
          ]}
        />
      }
      action={
        <Button
          kind="primary"
          size="t2"
          icon={Calculator}
          isDisabled={!isCounted || count.isPending}
          onPress={submit}
        >
          {isCounted ? `${money(total)} is in the drawer` : 'Count what is in it'}
        </Button>
      }
    >
      <Refusal words={count.error && errorWords(count.error).words} />
      {by === 'sum' ? (
        <AmountPad label="Counted" amount={sum} onChange={setSum} onEnter={submit} />
      ) : (
        <div className="grid min-h-0 flex-1 grid-cols-2 gap-3">
          <PieceList pieces={pieces} counts={counts} at={at} onChoose={setAt} />
          <div className="flex min-h-0 flex-col gap-2">
            <AmountPad
              label={`How many of ${money(piece)}`}
              amount={counts[piece] ?? null}
              shown={
                <>
                  {counts[piece] ?? 0} <span className="text-text-3">×</span> {money(piece)}
                </>
              }
              onChange={(many) => setCounts({ ...counts, [piece]: Math.min(many ?? 0, 99_999) })}
              onEnter={isLast ? submit : next}
            />
            <Button icon={ArrowRight} isDisabled={isLast} onPress={next}>
              Next
            </Button>
          </div>
        </div>
      )}
    </Panel>
  );
}
