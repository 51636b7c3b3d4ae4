import { Printer } from 'lucide-react';
import { Button } from '../../ui/button';
import type { Check } from './check-view';
import { Receipt } from './receipt';

/** What the guest would hold in their hands. Left out where the window has no room for it. */
export function ReceiptPanel({ check }: { check: Check }) {
  return (
    <section
      aria-label="Receipt"
      className="receipt-panel hidden min-h-0 flex-col overflow-hidden rounded-4 border border-line bg-surface min-[1200px]:flex"
    >
      <header className="flex min-h-14 shrink-0 items-center gap-3 border-b border-line py-1 ps-3.5 pe-1.5 wide:py-2.5 wide:ps-4 wide:pe-2.5">
        <h2 className="flex-1 text-16 font-semibold">{check.open ? 'Bill, as printed' : 'Receipt'}</h2>
        {check.open && (
          <Button size="t0" icon={Printer} onPress={() => window.print()}>
            Print
          </Button>
        )}
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto bg-bg p-3 wide:p-4">
        <Receipt check={check} />
      </div>
    </section>
  );
}
