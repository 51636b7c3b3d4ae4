import type { Handlers, Of } from '../host/handlers';
import { sellVoucher, setBlocked, voucherByCode, vouchersBeginning } from './vouchers.service';

/** Vouchers: sold, found, blocked. They are paid with by `payments.take`. */
export const vouchersHandlers: Handlers<Of<'vouchers'>> = {
  'vouchers.sell': async (context, input) => {
    await sellVoucher(context, input);
    return {};
  },
  'vouchers.find': (context, { code }) => voucherByCode(context, code),
  'vouchers.list': (context, { find }) => vouchersBeginning(context, find),
  'vouchers.setBlocked': async (context, input) => {
    await setBlocked(context, input);
    return {};
  },
};
