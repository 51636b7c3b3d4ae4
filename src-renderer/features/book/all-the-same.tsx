import type { CallError } from '../../api/call-error';
import { useMay } from '../../app/session.store';
import { Button } from '../../ui/button';

/** Nobody gave leave: nothing was changed, and what stands against it stands. */
export const isGivenUp = (error: CallError | null): boolean => error?.code === 'APPROVAL_NEEDED';

const reasons = ['Regular guest', 'Guest insists', 'Agreed with the manager'];

interface AllTheSameProps {
  /** A rule of the house stands against it; its details say which permission lifts that. */
  error: CallError;
  /** "Move it", "Seat them". */
  act: string;
  onReason(reason: string): void;
}

/**
 * The way past a rule of the house: a tap on the reason, and a manager’s PIN where the role is not enough. Nothing where no
 * reason helps.
 */
export function AllTheSame({ error, act, onReason }: AllTheSameProps) {
  const permission = error.details['override'];
  const [mayBook, mayOverride] = [useMay('book:edit'), useMay('book:override')];
  if (typeof permission !== 'string') return null;
  const may = permission === 'book:override' ? mayOverride : mayBook;
  return (
    <>
      <p className="text-14 text-text-2">
        {act} all the same{may ? '' : ', with a manager’s PIN'}, and say why:
      </p>
      <div className="flex flex-wrap gap-2">
        {reasons.map((reason) => (
          <Button key={reason} onPress={() => onReason(reason)}>
            {reason}
          </Button>
        ))}
      </div>
    </>
  );
}
