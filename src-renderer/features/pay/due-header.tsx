import { Button } from '../../ui/button';
import { Money, useMoney } from '../../ui/money';
import type { Check } from './check-view';

interface DueHeaderProps {
  check: Check;
  /** The part of what is due that is paid now, where it is split. */
  share: Check['dueParts'][number] | undefined;
  /** What is to be paid now, while no other amount is typed. */
  due: number;
  part: number | null;
  setPart(part: number | null): void;
  isDisabled: boolean;
}

/** What is to be paid now: all that is left, one of the parts, or an amount that is being typed; and of what. */
export function DueHeader({ check, share, due, part, setPart, isDisabled }: DueHeaderProps) {
  const money = useMoney();
  const { total, paid, dueParts } = check;
  const isPart = part !== null;
  const title = isPart ? 'A part, now' : share ? `Part ${share.position} of ${dueParts.length}` : 'To pay';
  const facts = isPart
    ? `of ${money(due)} that is left`
    : share
      ? `${money(check.due)} left on the check`
      : paid > 0
        ? `of ${money(total)}, ${money(paid)} paid`
        : 'Nothing paid yet';
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <div className="min-w-0 flex-1 basis-32">
        <p className="text-18 leading-tight font-semibold wide:text-20">{title}</p>
        <p className="text-13 text-text-3">{facts}</p>
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
