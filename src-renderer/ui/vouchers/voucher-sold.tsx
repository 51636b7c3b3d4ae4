import { Printer, Ticket } from 'lucide-react';
import { Button } from '../button';
import { CopyLine } from '../copy-line';
import { Money } from '../money';
import { Panel } from '../panel';
import { inGroups } from './voucher-code';
import { VoucherSlip } from './voucher-slip';

interface VoucherSoldProps {
  voucherId: string;
  code: string;
  amount: number;
  change: number;
  expiresOn: string | null;
  onDone(): void;
  onAgain(): void;
  onShow?: (voucherId: string) => void;
}

/** A voucher that was sold: what goes back to the guest, and the code, to print, read out or write on a card. */
export function VoucherSold({
  voucherId,
  code,
  amount,
  change,
  expiresOn,
  onDone,
  onAgain,
  onShow,
}: VoucherSoldProps) {
  return (
    <Panel
      title="Voucher sold"
      action={
        <div className="flex gap-touch [&>*]:flex-1">
          <Button icon={Ticket} onPress={onAgain}>
            Sell another
          </Button>
          <Button kind="primary" onPress={() => (onShow ? onShow(voucherId) : onDone())}>
            Done
          </Button>
        </div>
      }
    >
      {change > 0 && (
        <p
          role="status"
          className="flex items-baseline justify-between rounded-3 bg-ok-soft px-4 py-2 text-ok-ink"
        >
          <span className="font-semibold">Give back</span>
          <Money amount={change} className="text-36 leading-tight font-semibold tracking-tight" />
        </p>
      )}
      <p className="text-text-2">Give the guest the code: whoever has it can pay with it.</p>
      <VoucherSlip {...{ code, amount, expiresOn }} />
      <CopyLine label="The code of the voucher" text={inGroups(code)} />
      <Button icon={Printer} onPress={() => window.print()}>
        Print it
      </Button>
    </Panel>
  );
}
