import { CircleCheck, TriangleAlert } from 'lucide-react';
import { familySoft } from '../../ui/families';
import { Money, useMoney } from '../../ui/money';
import { varianceWords } from './day.words';

/** What a count came to, against what should have been there. */
export function Counted({
  counted,
  expected,
  variance,
}: {
  counted: number;
  expected: number;
  variance: number;
}) {
  const money = useMoney();
  const Icon = variance === 0 ? CircleCheck : TriangleAlert;
  return (
    <div role="status" className={`grid gap-3 rounded-3 p-5 ${familySoft[variance === 0 ? 'ok' : 'warn']}`}>
      <p className="flex items-center gap-3 text-28 font-semibold">
        <Icon aria-hidden size={32} />
        {variance === 0 ? 'Exact' : varianceWords(variance, money)}
      </p>
      <dl className="grid grid-cols-2 gap-1 text-18">
        <dt>Counted</dt>
        <dd className="text-end">
          <Money amount={counted} />
        </dd>
        <dt>Should be there</dt>
        <dd className="text-end">
          <Money amount={expected} />
        </dd>
      </dl>
    </div>
  );
}
