import { Armchair, Plus, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Output } from '#contract/contract';
import { errorWords } from '../../../app/error-words';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { letterAll } from './letters';
import { PartColumn } from './part-column';
import { addCheck, together, undoSplit, useSplit } from './split.store';
import { SplitContext } from './split-context';
import { usePieceDrag } from './use-piece-drag';
import { usePieceKeys } from './use-piece-keys';
import { type Bill, useSplitPlan } from './use-split';

interface SandboxProps {
  checkId: string;
  bill: Bill;
  onDone(split: Output<'checks.split'> | null): void;
}

/** Lines from check to check, as often as it takes. Nothing has happened until it is confirmed. */
export function Sandbox({ checkId, bill, onDone }: SandboxProps) {
  const { lines, letters, previews, parts, error, bySeat, confirm, beginAnew } = useSplitPlan(checkId, bill);
  const plan = useSplit((split) => split.plan);
  const canUndo = useSplit(({ before }) => before.length > 0);
  const [isConfirming, setConfirming] = useState(false);
  const ids = plan.map((part) => part.checkId).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: letters change only with the checks there are
  const lettered = useMemo(() => letterAll(plan, letters), [ids, letters]);
  const facts = useMemo(
    () => ({ lines, letterOf: (id: string) => lettered.get(id) ?? '' }),
    [lines, lettered],
  );
  const onKeyDown = usePieceKeys(lettered);
  const { ghost, onPointerDown } = usePieceDrag();
  const count = parts.filter((part) => part.lines.length > 0).length;
  const split = async (): Promise<void> => {
    setConfirming(true);
    const done = await confirm();
    setConfirming(false);
    if (done) onDone(done);
  };
  return (
    <SplitContext value={facts}>
      <section aria-label="Split the bill" className="flex h-full min-h-0 flex-col gap-3 p-3 wide:p-4">
        <div className="flex flex-wrap items-center gap-2">
          <Button icon={Armchair} onPress={() => void bySeat()}>
            By seat
          </Button>
          <Button onPress={together}>All on one</Button>
          <p className="min-w-0 flex-1 truncate px-1 text-14 text-text-3">
            Tap lines, then a check; dragging works too. On a keyboard, the letter of a check.
          </p>
          <Button icon={Undo2} isDisabled={!canUndo} onPress={undoSplit}>
            Undo
          </Button>
          <Button icon={Plus} onPress={addCheck}>
            Check
          </Button>
        </div>
        {error && (
          <Banner
            family="warn"
            title="This cannot be split so"
            action={
              <Button size="t0" onPress={beginAnew}>
                Begin anew
              </Button>
            }
          >
            {errorWords(error).words}
          </Banner>
        )}
        <div
          onPointerDownCapture={onPointerDown}
          className="flex min-h-0 flex-1 gap-3 overflow-x-auto overscroll-contain pb-1"
        >
          {plan.map((part) => (
            <PartColumn
              key={part.checkId}
              part={part}
              letter={lettered.get(part.checkId) ?? ''}
              preview={previews.get(part.checkId) ?? null}
              onKeyDown={onKeyDown}
            />
          ))}
        </div>
        <div className="grid grid-cols-[auto_minmax(0,420px)] justify-end gap-touch">
          <Button size="t2" onPress={() => onDone(null)}>
            Leave as it was
          </Button>
          <Button
            kind="primary"
            size="t2"
            isDisabled={!canUndo || isConfirming || error !== null}
            onPress={() => void split()}
          >
            {count === 1 ? 'Put all on one check' : `Split into ${count} checks`}
          </Button>
        </div>
        <div
          ref={ghost}
          aria-hidden
          className="pointer-events-none fixed start-0 top-0 z-50 rounded-2 bg-surface shadow-3 empty:hidden"
        />
      </section>
    </SplitContext>
  );
}
