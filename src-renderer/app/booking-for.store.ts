import { create } from 'zustand';
import type { Output } from '#contract/contract';

/** A guest as the screens hand one to another. */
export type ChosenGuest = Output<'guests.recent'>[number];

const useBookingFor = create<{ guest: ChosenGuest | null }>()(() => ({ guest: null }));

/** Asks the book for a new booking of this guest: it opens its form when it is shown next. */
export function bookFor(guest: ChosenGuest): void {
  useBookingFor.setState({ guest });
}

/** The guest to book for, once. */
export function takeBookingFor(): ChosenGuest | null {
  const { guest } = useBookingFor.getState();
  if (guest) useBookingFor.setState({ guest: null });
  return guest;
}
