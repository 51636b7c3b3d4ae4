import { Money } from '../../ui/money';

interface TakenNoteProps {
  amount: number;
  /** "by card", "of the voucher". */
  how: string;
  /** What is still due on the whole check. */
  left: number;
}

/** What was just taken, until something else is begun, and what it leaves of the check. */
export function TakenNote({ amount, how, left }: TakenNoteProps) {
  return (
    <p role="status" className="rounded-3 bg-ok-soft px-4 py-2.5 font-semibold text-ok-ink">
      <Money amount={amount} /> taken {how}, <Money amount={left} /> left on the check
    </p>
  );
}
