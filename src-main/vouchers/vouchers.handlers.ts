import type { Handlers, Of } from '../host/handlers';
import {
  sellVoucher,
  setBlocked,
  voucherByCode,
  vouchersBeginning,
  voucherWithEvents,
} from './vouchers.service';

/** Vouchers: sold, found, blocked. They are paid with by `payments.take`. */
export const vouchersHandlers: Handlers<Of<'vouchers'>> = {
  'vouchers.sell': (context, input) => sellVoucher(context, input),
  'vouchers.find': (context, { code }) => voucherByCode(context, code),
  'vouchers.view': (context, { voucherId }) => voucherWithEvents(context, voucherId),
  'vouchers.list': (context, { find }) => vouchersBeginning(context, find),
  'vouchers.setBlocked': async (context, input) => {
    await setBlocked(context, input);
    return {};
  },
};
