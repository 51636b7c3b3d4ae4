import { create } from 'zustand';

/** What the panel is for. */
export type Panel =
  | { kind: 'profile'; guestId: string }
  | { kind: 'edit'; guestId: string }
  | { kind: 'add'; typed: string }
  | { kind: 'merge'; keptId: string; mergedId: string | null }
  | { kind: 'duplicates' };

interface GuestsScreen {
  query: string;
  panel: Panel | null;
}

/** Where this screen is. Kept while another screen is shown. */
export const useGuestsScreen = create<GuestsScreen>()(() => ({ query: '', panel: null }));

/** Shows something in the panel, or nothing. */
export function showPanel(panel: Panel | null): void {
  useGuestsScreen.setState({ panel });
}

/** Shows a guest. */
export function showGuest(guestId: string): void {
  showPanel({ kind: 'profile', guestId });
}

/** The guest the panel is about; null for the others. */
export function guestIn(panel: Panel | null): string | null {
  if (panel?.kind === 'profile' || panel?.kind === 'edit') return panel.guestId;
  return panel?.kind === 'merge' ? panel.keptId : null;
}
