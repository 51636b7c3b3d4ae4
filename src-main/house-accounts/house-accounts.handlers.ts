import type { Handlers, Of } from '../host/handlers';
import {
  accountStatement,
  accountsView,
  addAccount,
  changeAccount,
  setClosed,
  settleAccount,
} from './house-accounts.service';

/** Accounts of the house's own guests, who pay later. They are charged by `payments.take`. */
export const houseAccountsHandlers: Handlers<Of<'houseAccounts'>> = {
  'houseAccounts.list': (context, { closedToo }) => accountsView(context, closedToo),
  'houseAccounts.statement': (context, { houseAccountId }) => accountStatement(context, houseAccountId),
  'houseAccounts.add': async (context, input) => {
    await addAccount(context, input);
    return {};
  },
  'houseAccounts.change': async (context, input) => {
    await changeAccount(context, input);
    return {};
  },
  'houseAccounts.setClosed': async (context, input) => {
    await setClosed(context, input);
    return {};
  },
  'houseAccounts.settle': (context, input) => settleAccount(context, input),
};
