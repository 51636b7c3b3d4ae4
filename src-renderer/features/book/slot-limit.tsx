import { type FormEvent, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { run } from '../../api/live';
import { Button } from '../../ui/button';
import { ChoiceChip } from '../../ui/chip';
import { TextField } from '../../ui/field';
import { offerUndo } from '../../ui/notices.store';
import { NumberStepper } from '../../ui/number-stepper';
import { clockOf } from './book-time';
import { plural } from './book-words';
import type { Quarter } from './pace';

/** What is said most often. */
const reasons = ['The kitchen is swamped', 'Short of staff', 'A large party'] as const;

interface SlotLimitProps {
  day: string;
  quarter: Quarter;
  /** The bar that was pressed. */
  trigger(): HTMLElement | null;
  onClose(): void;
}

/** How many guests may arrive in one quarter of an hour, and why: beside its bar. */
export function SlotLimit({ day, quarter, trigger, onClose }: SlotLimitProps) {
  const bar = useRef(trigger());
  const { minute, covers, limit, reason } = quarter;
  const [most, setMost] = useState(limit ?? covers);
  const [why, setWhy] = useState(reason ?? '');
  const time = clockOf(minute);
  const missing = why.trim() === '' ? 'Say why' : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (missing !== null) return;
    onClose();
    void limitTo(day, quarter, { coversStarting: most, reason: why.trim() });
  };
  return (
    <Popover
      triggerRef={bar}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom"
      className="w-[340px] rounded-4 border border-line-2 bg-surface shadow-3"
    >
      <Dialog className="outline-none">
        <form onSubmit={submit} className="grid gap-4 p-5">
          <header>
            <Heading slot="title" className="text-18 font-semibold">
              Guests arriving at {time}
            </Heading>
            <p className="text-14 text-text-2">
              {plural(covers, 'guest')} in the book{limit !== null && `, at most ${limit} now`}
            </p>
          </header>
          <NumberStepper
            label="At most, in this quarter hour"
            value={most}
            min={0}
            max={200}
            onChange={setMost}
          />
          <fieldset aria-label="Reasons" className="flex flex-wrap gap-touch">
            {reasons.map((words) => (
              <ChoiceChip key={words} isSelected={why === words} onChange={() => setWhy(words)}>
                <span className="text-14">{words}</span>
              </ChoiceChip>
            ))}
          </fieldset>
          <TextField label="Why" value={why} onChange={setWhy} maxLength={100} />
          <Button type="submit" kind="primary" isDisabled={missing !== null}>
            {missing ?? (most === 0 ? `Take nobody more at ${time}` : `Limit ${time} to ${most}`)}
          </Button>
          {reason !== null && (
            <Button
              onPress={() => {
                onClose();
                void lift(day, quarter);
              }}
            >
              Lift this limit
            </Button>
          )}
        </form>
      </Dialog>
    </Popover>
  );
}

/** Sets the limit; undo gives the quarter what it had. */
async function limitTo(
  day: string,
  quarter: Quarter,
  next: { coversStarting: number; reason: string },
): Promise<void> {
  const { slot, minute } = quarter;
  if (!(await run('hours.setSlotLimit', { day, slot, ...next }))) return;
  offerUndo(`${clockOf(minute)} limited to ${next.coversStarting}`, () => void putBack(day, quarter));
}

/** Takes the limit away; undo sets it again. */
async function lift(day: string, quarter: Quarter): Promise<void> {
  const { slot, minute } = quarter;
  if (!(await run('hours.removeSlotLimit', { day, slot }))) return;
  offerUndo(`${clockOf(minute)} has its usual limit again`, () => void putBack(day, quarter));
}

function putBack(day: string, { slot, limit, reason }: Quarter) {
  if (reason === null || limit === null) return run('hours.removeSlotLimit', { day, slot });
  return run('hours.setSlotLimit', { day, slot, coversStarting: limit, reason });
}
