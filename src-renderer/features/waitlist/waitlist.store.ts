import { create } from 'zustand';
import type { Wish } from '#contract/fields';

/** What is written down of a party. */
export interface PartyDraft {
  name: string;
  partySize: number | null;
  phone: string;
  areaId: string | null;
  wishes: Wish[];
  note: string;
}

/** What lies over the list. */
export type Open =
  | { kind: 'edit'; entryId: string }
  | { kind: 'tables'; entryId: string }
  | { kind: 'told'; entryId: string };

interface WaitlistScreen {
  /** The party at the door. Kept while another screen is shown. */
  draft: PartyDraft;
  open: Open | null;
  /** Parties about which a command is on its way. */
  busy: readonly string[];
}

export const emptyDraft: PartyDraft = {
  name: '',
  partySize: null,
  phone: '',
  areaId: null,
  wishes: [],
  note: '',
};

export const useWaitlistScreen = create<WaitlistScreen>()(() => ({
  draft: emptyDraft,
  open: null,
  busy: [],
}));

/** Notes something about the party at the door. */
export function setDraft(change: Partial<PartyDraft>): void {
  useWaitlistScreen.setState(({ draft }) => ({ draft: { ...draft, ...change } }));
}

/** Opens what lies over the list, or closes it. */
export function setOpen(open: Open | null): void {
  useWaitlistScreen.setState({ open });
}
