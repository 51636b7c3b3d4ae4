import { Button } from '../../ui/button';
import { Money, useMoney } from '../../ui/money';
import type { Check } from './check-view';

interface DueHeaderProps {
  check: Check;
  part: number | null;
  setPart(part: number | null): void;
  isDisabled: boolean;
}

/** What is to be paid now: all that is left, or a part of it that is being typed. */
export function DueHeader({ check: { due, total, paid }, part, setPart, isDisabled }: DueHeaderProps) {
  const money = useMoney();
  const isPart = part !== null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <div className="min-w-0 flex-1 basis-32">
        <p className="text-18 leading-tight font-semibold wide:text-20">
          {isPart ? 'A part, now' : 'To pay'}
        </p>
        <p className="text-13 text-text-3">
          {isPart
            ? `of ${money(due)} that is left`
            : paid > 0
              ? `of ${money(total)}, ${money(paid)} paid`
              : 'Nothing paid yet'}
        </p>
      </div>
      <Button
        isDisabled={isDisabled || due <= 0}
        onPress={() => setPart(isPart ? null : 0)}
        className="px-3! text-14! whitespace-nowrap"
      >
        {isPart ? 'Pay all' : 'Pay a part'}
      </Button>
      <b className="text-28 leading-tight font-semibold tracking-tight wide:text-36">
        <Money amount={part ?? due} />
      </b>
    </div>
  );
}
