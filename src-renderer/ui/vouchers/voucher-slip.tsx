import { useDayWords } from '../day-words';
import { Money } from '../money';
import { useVenue } from '../venue';
import { inGroups } from './voucher-code';
import './voucher-slip.css';

interface VoucherSlipProps {
  code: string;
  amount: number;
  expiresOn: string | null;
}

/** The voucher as the guest gets it: paper in both themes. */
export function VoucherSlip({ code, amount, expiresOn }: VoucherSlipProps) {
  const { name } = useVenue();
  const { full } = useDayWords();
  return (
    <article
      aria-label="The voucher"
      className="voucher-slip mx-auto grid w-full max-w-[360px] justify-items-center gap-2 rounded-1 bg-kds-ticket px-4 py-6 text-center text-kds-ink shadow-1"
    >
      <p className="text-18 font-semibold tracking-tight">{name}</p>
      <p className="text-14">Voucher</p>
      <Money amount={amount} className="text-36 leading-none font-semibold tracking-tight" />
      <p dir="ltr" className="font-mono text-20 font-semibold wrap-anywhere select-all">
        {inGroups(code)}
      </p>
      <p className="text-13">
        {expiresOn ? `Good until ${full(expiresOn)}` : 'It does not expire'}. To be paid with here, at once or
        a part at a time.
      </p>
    </article>
  );
}
