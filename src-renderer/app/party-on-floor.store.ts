import { create } from 'zustand';

const usePartyOnFloor = create<{ visitId: string | null }>()(() => ({ visitId: null }));

/** Asks the floor for the panel of this party, where it is moved, joined and separated: shown when the floor is next. */
export function showPartyOnFloor(visitId: string): void {
  usePartyOnFloor.setState({ visitId });
}

/** The party to show, once. */
export function takePartyOnFloor(): string | null {
  const { visitId } = usePartyOnFloor.getState();
  if (visitId !== null) usePartyOnFloor.setState({ visitId: null });
  return visitId;
}
