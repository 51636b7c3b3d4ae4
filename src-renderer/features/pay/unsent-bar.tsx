import { TriangleAlert } from 'lucide-react';
import { Link } from 'wouter';
import { plural } from '../../ui/words';
import type { Check } from './check-view';

/** What was spoken and never sent stands in the way of the last payment; a part can be paid. */
export function UnsentBar({ check: { unsentItems, visitId } }: { check: Check }) {
  return (
    <div
      role="status"
      className="flex shrink-0 items-center gap-2.5 rounded-3 border-2 border-warn bg-warn-soft ps-3 leading-tight text-text"
    >
      <TriangleAlert aria-hidden size={20} />
      <p className="min-w-0 flex-1 py-1 text-14 font-semibold wide:text-16">
        {plural(unsentItems, 'item')} not sent
      </p>
      <Link
        href={`/order/${visitId}`}
        className="inline-flex min-t0 items-center rounded-2 px-3 font-semibold underline active:bg-press"
      >
        Go to the order
      </Link>
    </div>
  );
}
