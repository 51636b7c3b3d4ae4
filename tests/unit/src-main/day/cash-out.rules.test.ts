import { expect, it } from 'vitest';
import { cashOfServers } from '#main/day/cash-out.rules';

it('tips are owed to whom they are for, wherever the cash lies; what was handed in and brought forward counts', () => {
  const accounts = cashOfServers({
    broughtForward: new Map([['priya', -500]]),
    carried: new Map([['ana', 1900]]),
    tips: new Map([
      ['milo', 200],
      ['ana', 50],
    ]),
    handedIn: [
      { serverId: 'ana', amount: 1000 },
      { serverId: 'ana', amount: 500 },
      { serverId: 'priya', amount: -400 },
    ],
  });
  expect(accounts).toEqual([
    { serverId: 'priya', broughtForward: -500, cashHeld: 0, tipsOwed: 0, handedIn: -400, toHandIn: -100 },
    { serverId: 'ana', broughtForward: 0, cashHeld: 1900, tipsOwed: 50, handedIn: 1500, toHandIn: 350 },
    { serverId: 'milo', broughtForward: 0, cashHeld: 0, tipsOwed: 200, handedIn: 0, toHandIn: -200 },
  ]);
});
