import { Armchair, Percent, Rows3, Split } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { Button } from '../../../ui/button';

export type SplitWay = { kind: 'equal'; parts: number } | { kind: 'seat' | 'item' | 'shares' };

interface SplitMenuProps {
  /** Why the bill cannot be split by seat; null when it can. */
  noSeats: string | null;
  /** Lines can go to other checks; what is due can be paid in parts. */
  canSplit: boolean;
  canSplitDue: boolean;
  onSplit(way: SplitWay): void;
}

const equalParts = [2, 3, 4, 5, 6, 7, 8, 9];

/** The ways to split a bill: in equal parts and by seat with the second tap. */
export function SplitMenu({ noSeats, canSplit, canSplitDue, onSplit }: SplitMenuProps) {
  return (
    <DialogTrigger>
      <Button icon={Split} isDisabled={!canSplit && !canSplitDue}>
        Split
      </Button>
      <Popover
        placement="bottom start"
        className="w-[min(380px,92vw)] rounded-4 border border-line-2 bg-surface p-4 shadow-3"
      >
        <Dialog aria-label="Split the bill" className="grid gap-4 outline-none">
          {({ close }) => {
            const choose = (way: SplitWay): void => {
              close();
              onSplit(way);
            };
            return (
              <>
                <section aria-label="Equal parts" className="grid gap-2">
                  <h3 className="text-14 font-medium text-text-2">Equal parts</h3>
                  <div className="grid grid-cols-4 gap-2">
                    {equalParts.map((parts) => (
                      <Button
                        key={parts}
                        aria-label={`Split in ${parts}`}
                        isDisabled={!canSplitDue}
                        onPress={() => choose({ kind: 'equal', parts })}
                        className="min-h-14! text-20!"
                      >
                        {parts}
                      </Button>
                    ))}
                  </div>
                </section>
                <div className="grid gap-2">
                  <Button
                    icon={Armchair}
                    isDisabled={!canSplit || noSeats !== null}
                    onPress={() => choose({ kind: 'seat' })}
                    className="justify-start!"
                  >
                    <Words name="By seat" hint={noSeats ?? 'What is for the table is shared'} />
                  </Button>
                  <Button
                    icon={Rows3}
                    isDisabled={!canSplit}
                    onPress={() => choose({ kind: 'item' })}
                    className="justify-start!"
                  >
                    <Words name="By item" hint="Move lines from check to check, share some" />
                  </Button>
                  <Button
                    isDisabled={!canSplitDue}
                    icon={Percent}
                    onPress={() => choose({ kind: 'shares' })}
                    className="justify-start!"
                  >
                    <Words name="By percent or amount" hint="Each pays so much of it" />
                  </Button>
                </div>
              </>
            );
          }}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Words({ name, hint }: { name: string; hint: ReactNode }) {
  return (
    <span className="py-1.5 text-start leading-tight">
      <span className="block">{name}</span>
      <span className="block text-13 font-normal text-text-3">{hint}</span>
    </span>
  );
}
