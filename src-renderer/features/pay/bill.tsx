import { Percent, Printer, ReceiptText, Check as Tick, Undo2 } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useMay } from '../../app/session.store';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { BillSheet } from '../../ui/document/bill-sheet';
import { LineSheet } from '../../ui/taken-off/line-sheet';
import { takeBackVoid } from '../../ui/taken-off/take-off';
import { whyWords } from '../../ui/taken-off/why-words';
import { plural } from '../../ui/words';
import { BillFoot } from './bill-foot';
import { BillLine } from './bill-line';
import { CheckSheet } from './check-sheet';
import type { Check } from './check-view';

/** Every line of the check, what was taken off it and why, what tax there is in it, and what was paid. */
export function Bill({ check }: { check: Check }) {
  const items = check.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const mayChange = useMay('orders:edit') && check.open;
  const [lineId, setLineId] = useState<string | null>(null);
  const [isOnCheck, setOnCheck] = useState(false);
  const [isOnPaper, setOnPaper] = useState(false);
  const close = useCallback(() => setLineId(null), []);
  const line = check.lines.find(({ id }) => id === lineId);
  const byLine = useMemo(() => offByLine(check.adjustments), [check.adjustments]);
  return (
    <article
      aria-label={`Check ${check.number}${check.letter}`}
      className="flex min-h-0 flex-col rounded-4 border border-line bg-surface"
    >
      <header className="flex items-center gap-2 border-b border-line px-3.5 py-2.5 wide:gap-3 wide:px-4 wide:py-3">
        <div className="min-w-0 flex-1">
          <h2 className="text-18 leading-tight font-semibold">
            {check.number}
            {check.letter && ` ${check.letter}`}
          </h2>
          <p className="truncate text-13 text-text-3">
            {plural(items, 'item')}
            {check.server && (
              <>
                {' · server '}
                <bdi>{check.server}</bdi>
              </>
            )}
          </p>
        </div>
        {mayChange && check.actions.includes('adjust') && (
          <Button size="t0" icon={Percent} onPress={() => setOnCheck(true)}>
            Take off
          </Button>
        )}
        {check.open && (
          <Button size="t0" icon={Printer} onPress={() => setOnPaper(true)}>
            Guest check
          </Button>
        )}
        {check.open ? (
          <Chip filled family="info" icon={ReceiptText}>
            Paying
          </Chip>
        ) : (
          <Chip filled family="ok" icon={Tick}>
            Paid
          </Chip>
        )}
      </header>
      <ul className="min-h-0 flex-1 overflow-y-auto py-1 wide:py-2">
        {check.lines.map((one) => (
          <BillLine
            key={one.id}
            line={one}
            off={byLine.get(one.id) ?? none}
            onOpen={mayChange ? setLineId : null}
          />
        ))}
        {check.voids.map((gone) => (
          <li
            key={gone.id}
            className="flex min-h-10 items-center gap-2 px-3.5 py-1 leading-tight text-text-3 wide:px-4"
          >
            <span className="min-w-0 flex-1 ps-9">
              <s>
                {gone.quantity > 1 && `${gone.quantity} `}
                <bdi>{gone.name}</bdi>
              </s>
              <span className="block text-13">
                Void: <bdi>{whyWords(gone)}</bdi>
              </span>
            </span>
            {mayChange && gone.actions.includes('take_back') && (
              <Button
                kind="quiet"
                size="t0"
                icon={Undo2}
                aria-label={`Undo the void of ${gone.name}`}
                onPress={() => takeBackVoid(gone.id)}
              >
                Undo
              </Button>
            )}
          </li>
        ))}
      </ul>
      <BillFoot check={check} mayChange={mayChange} />
      {line && <LineSheet check={check} line={line} onClose={close} />}
      {isOnCheck && <CheckSheet check={check} onClose={() => setOnCheck(false)} />}
      {isOnPaper && <BillSheet kind="guest_check" check={check} onClose={() => setOnPaper(false)} />}
    </article>
  );
}

type Adjustment = Check['adjustments'][number];
const none: readonly Adjustment[] = [];

function offByLine(adjustments: readonly Adjustment[]): ReadonlyMap<string, readonly Adjustment[]> {
  const byLine = new Map<string, Adjustment[]>();
  for (const adjustment of adjustments)
    if (adjustment.scope === 'lines')
      for (const id of adjustment.checkLineIds) byLine.set(id, [...(byLine.get(id) ?? []), adjustment]);
  return byLine;
}
