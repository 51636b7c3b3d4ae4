import type { Cents } from '#contract/money';

/** What a server and the house owe each other. */
export interface ServerCash {
  serverId: string;
  /** From the days before; above zero the server owes the house. */
  broughtForward: Cents;
  /** Cash of the day that went into no drawer. */
  cashHeld: Cents;
  tipsOwed: Cents;
  handedIn: Cents;
  /** What is left: brought forward, and held, less the tips and what was handed in. */
  toHandIn: Cents;
}

interface Day {
  broughtForward: ReadonlyMap<string, Cents>;
  carried: ReadonlyMap<string, Cents>;
  tips: ReadonlyMap<string, Cents>;
  handedIn: readonly { serverId: string; amount: Cents }[];
}

/** The accounts of everybody who carried cash, was tipped, handed in, or had something brought forward. */
export function cashOfServers({ broughtForward, carried, tips, handedIn }: Day): ServerCash[] {
  const ids = new Set([
    ...broughtForward.keys(),
    ...carried.keys(),
    ...tips.keys(),
    ...handedIn.map((one) => one.serverId),
  ]);
  return [...ids].map((serverId) => {
    const account = {
      serverId,
      broughtForward: broughtForward.get(serverId) ?? 0,
      cashHeld: carried.get(serverId) ?? 0,
      tipsOwed: tips.get(serverId) ?? 0,
      handedIn: handedIn
        .filter((one) => one.serverId === serverId)
        .reduce((total, one) => total + one.amount, 0),
    };
    return { ...account, toHandIn: owed(account) };
  });
}

const owed = (account: Omit<ServerCash, 'toHandIn'>): Cents =>
  account.broughtForward + account.cashHeld - account.tipsOwed - account.handedIn;
