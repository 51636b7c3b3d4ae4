import type { Handlers, Of } from '../host/handlers';
import { checkView } from './check.view';
import { takePayment } from './payments.service';

/** The bill, and taking money for it. */
export const paymentsHandlers: Handlers<'checks.view' | Of<'payments'>> = {
  'checks.view': (context, { checkId }) => checkView(context, checkId),
  'payments.take': (context, input) => takePayment(context, input),
};
