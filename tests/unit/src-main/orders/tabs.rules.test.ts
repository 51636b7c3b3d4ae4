import { expect, it } from 'vitest';
import { type TabFacts, tabState } from '#main/orders/tabs.rules';

const nothing: TabFacts = {
  drafts: 0,
  roundsSent: 0,
  roundsServed: 0,
  readySince: null,
  amount: 0,
  paid: 0,
};

it.each<[string, Partial<TabFacts>, string]>([
  ['nothing was ordered', {}, 'open'],
  ['something was said and not sent', { drafts: 1, roundsSent: 1, amount: 900 }, 'unsent'],
  ['the kitchen has it', { roundsSent: 2, roundsServed: 1, amount: 900 }, 'sent'],
  ['it stands ready, whatever else was said', { drafts: 1, roundsSent: 1, readySince: new Date(0) }, 'ready'],
  ['all was handed over', { roundsSent: 1, roundsServed: 1, amount: 900, paid: 400 }, 'to_pay'],
  ['all was handed over and paid', { roundsSent: 1, roundsServed: 1, amount: 900, paid: 900 }, 'open'],
])('a tab shows what most needs a person: %s', (_, facts, state) => {
  expect(tabState({ ...nothing, ...facts })).toBe(state);
});
